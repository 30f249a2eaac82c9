import { fromJsonSchema, McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
import { formatProblem, InputError } from '../model/index.ts';
import type { McpCatalogue } from './catalogue.ts';
import type { CatalogueTool } from './tool.ts';
import { checkConfig } from './tools/check-config.ts';
import { findTool } from './tools/find-tool.ts';
import { getPolicy } from './tools/get-policy.ts';
import { getVerdict } from './tools/get-verdict.ts';

/** Every tool, in the order in which they are listed. */
export const catalogueTools = [findTool, getVerdict, getPolicy, checkConfig] as readonly CatalogueTool<
  z.ZodObject,
  z.ZodObject
>[];

type JsonSchema = Parameters<typeof fromJsonSchema>[0];

const hints = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** The catalogue as an MCP server: it reads its own data, and whatever text it is given, and nothing else. */
export function catalogueServer(catalogue: McpCatalogue, site: string | undefined): McpServer {
  const where = site === undefined ? '' : ` Addresses that begin with / are on ${site}.`;
  const server = new McpServer(
    { name: 'toolrisk', version: '0.1.0', title: 'Toolrisk' },
    {
      instructions: `What the tools of MCP servers can do when an agent calls them, how bad one wrong call can be, and which policy to use. find_tool gives the ids that the other tools take.${where}`,
    },
  );
  for (const { name, title, description, input, output, answer } of catalogueTools)
    server.registerTool(
      name,
      {
        ...{ title, description, annotations: { title, ...hints } },
        inputSchema: fromJsonSchema<Record<string, unknown>>(plainSchema(input, 'input')),
        outputSchema: fromJsonSchema<Record<string, unknown>>(plainSchema(output, 'output')),
      },
      async (args) => {
        try {
          const structuredContent = await answer(input.parse(args), catalogue);
          return { structuredContent, content: [{ type: 'text', text: JSON.stringify(structuredContent) }] };
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          return { isError: true, content: [{ type: 'text', text: error.problems.map(formatProblem).join('\n') }] };
        }
      },
    );
  return server;
}

/** As the schemas are published: without the format that no specification knows, whose meaning a pattern has beside it. */
function plainSchema(schema: z.ZodObject, io: 'input' | 'output'): JsonSchema {
  return z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === 'starts_with') delete jsonSchema.format;
    },
  }) as object as JsonSchema;
}
