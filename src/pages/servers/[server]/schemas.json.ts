import type { APIRoute } from 'astro';
import { getCatalog } from '../../../site/catalog.ts';
import type { ServerParams } from '../../../site/pages/server.ts';
import { serverOf } from '../../../site/pages/tool.ts';
import { serverPaths } from '../../../site/routes.ts';
import { schemaTypes } from '../../../site/schema-types.ts';

export const getStaticPaths = () => serverPaths();

// Names with the types of their arguments: what the checks of a pasted policy compare it with.
export const GET: APIRoute<object, ServerParams> = ({ params }) =>
  new Response(
    JSON.stringify(
      serverOf(getCatalog(), params.server).current.map(({ name, definition }) => ({
        name,
        inputSchema: schemaTypes(definition.inputSchema),
      })),
    ),
  );
