import { type Catalog, type JudgedServer, serverToApi, toolToApi } from '../../src/catalog/index.ts';
import { type Format, formats, lint, nameOf } from '../../src/formats/index.ts';
import { type Effect, parse, serverDocumentSchema, toolDocumentSchema } from '../../src/model/index.ts';
import { decide, noCounters, refuses } from '../../src/policy/index.ts';
import { type Published, publishedFor } from '../../src/prove/published.ts';
import { sampleOf } from '../sample.ts';
import type { Params } from '../../src/site/page-kind.ts';
import { pageKinds } from '../../src/site/pages/index.ts';

/** What must hold of everything that is published of a server: a sentence, and what breaks it, one sentence each. */
export interface PublishedLaw {
  name: string;
  breaches: (server: JudgedServer) => string[];
}

/** Of at most so many pages of a kind with these params those that have no title. */
export function untitled(catalog: Catalog, which: (params: Params) => boolean, most = Infinity) {
  return pageKinds.flatMap((kind) =>
    sampleOf(kind.list(catalog).filter(which), most).flatMap((params) => {
      const { head } = kind.page(catalog, params) as { head?: { title?: string } };
      return head?.title ? [] : [`${kind.pattern} ${JSON.stringify(params)}`];
    }),
  );
}

// Every policy in every format over every call grows with the square of a server.
const most = { policies: 6, calls: 60, pages: 12 };

/** The profiles of a server and some of the policies of its tools, with some calls, always the same ones. */
function someOf(server: JudgedServer): Published {
  const { policies, calls, ...rest } = publishedFor(server);
  const own = policies.filter(({ name }) => server.byName.has(name));
  const whole = policies.filter((policy) => !own.includes(policy));
  return { ...rest, policies: [...whole, ...sampleOf(own, most.policies)], calls: sampleOf(calls, most.calls) };
}

/** A policy in a format, and what that enforces of every call. */
interface Exported {
  format: Format;
  name: string;
  text: string;
  effects: Effect[];
}

type Exports = Pick<Published, 'context' | 'calls'> & { exported: Exported[] };

let newest: { server: JudgedServer; exports: Exports } | undefined;

/** Some policies of a server in every format. Of the server that was asked for last they are kept, since its laws follow one another. */
function exportsOf(server: JudgedServer): Exports {
  if (newest?.server === server) return newest.exports;
  const { context, policies, calls } = someOf(server);
  const exported = formats.flatMap((format) =>
    policies.map(({ name, policy }): Exported => {
      const { text, enforced } = format.export(policy, context);
      const effects = calls.map((call) => decide(enforced, call, { now: 0, counters: noCounters }).effect);
      return { format, name, text, effects };
    }),
  );
  newest = { server, exports: { context, calls, exported } };
  return newest.exports;
}

/** The laws of what is published of a server, also of one without prose and reviews. */
export const publishedLaws: readonly PublishedLaw[] = [
  {
    name: 'its pages have titles, and addresses of their own',
    // Of the catalogue that is published, test/site looks at every page that was built.
    breaches: ({ catalog, id }) => untitled(catalog, (params) => params['server'] === id, most.pages),
  },
  {
    name: 'its documents are of their schemas',
    breaches: (server) => {
      parse(serverDocumentSchema, JSON.parse(JSON.stringify(serverToApi(server))), server.id);
      for (const tool of server.tools)
        parse(toolDocumentSchema, JSON.parse(JSON.stringify(toolToApi(tool))), tool.name);
      return [];
    },
  },
  {
    name: 'every format does with every tool what its text says, for every policy',
    breaches: (server) => {
      const { context, calls, exported } = exportsOf(server);
      return exported.flatMap(({ format: { id, read }, name, text, effects }) => {
        if (read === undefined) return [];
        const does = read(text).decide(nameOf(context));
        return calls.flatMap((call, at) => {
          const [effect, did] = [effects[at]!, does(call)];
          const isSame = did === 'refused' ? refuses(effect) : did === effect;
          return isSame ? [] : [`${id}, ${name}: ${did}, not ${effect}, on ${JSON.stringify(call)}`];
        });
      });
    },
  },
  {
    name: 'lint finds nothing in any of its policies, but that a format which can say little leaves nothing callable',
    breaches: (server) => {
      const { context, exported } = exportsOf(server);
      return exported.flatMap(({ format: { id }, name, text, effects }) =>
        lint(text, id, context)
          .filter(({ check }) => check !== 'nothing-callable' || !effects.every(refuses))
          .map(({ check, path, message }) => `${id}, ${name}: ${check} ${path} ${message}`),
      );
    },
  },
];
