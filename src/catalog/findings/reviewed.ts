import { axes, type Fact, findingKinds, once, resolvePointer, type ToolDefinition } from '../../model/index.ts';
import type { JudgedServer } from '../judge.ts';
import { citeSource, type SourceModel } from '../tool/facts.ts';
import { namedServer, type NamedServer } from './named-server.ts';

/** One thing that a reading of the source found, of which the author of the server should hear. */
export interface ReviewedModel extends NamedServer {
  kind: 'reviewed';
  id: string;
  /** What it is of, such as `A hint that misleads`. */
  what: string;
  tools: { name: string; href: string }[];
  /** Words of the definitions, verbatim: of a hint as `readOnlyHint: true`, of an argument or its values with its name. */
  says: { of: 'hint' | 'description' | 'argument' | 'value'; argument: string | null; text: string }[];
  statement: string;
  /** The axis that it speaks of, in words; null where it speaks of none. */
  about: string | null;
  chosen: string;
  change: string;
  sources: SourceModel[];
}

/** What was read in the source of a server and told as a finding, in the order of its reviews. */
export const getReviewed = once((server: JudgedServer): ReviewedModel[] => {
  const current = new Map(server.current.map((tool) => [tool.name, tool]));
  return server.data.reviews.facts.flatMap((fact) => {
    const named = fact.tools === '*' ? [...current.keys()] : fact.tools;
    const tools = named.flatMap((name) => current.get(name) ?? []);
    if (fact.finding === undefined || tools.length === 0) return [];
    return [
      {
        ...namedServer(server),
        ...describe(fact, fact.finding),
        tools: tools.map(({ name, href }) => ({ name, href })),
      },
    ];
  });
});

function describe(fact: Fact, finding: NonNullable<Fact['finding']>) {
  return {
    kind: 'reviewed' as const,
    id: fact.id,
    what: findingKinds[finding.kind],
    says: finding.says.map(({ field, text }) => saidAt(field, text)),
    statement: fact.statement,
    about: fact.about === undefined ? null : axes[fact.about].label,
    chosen: finding.chosen,
    change: finding.change,
    sources: fact.sources.map(citeSource),
  };
}

function saidAt(field: string, text: string): ReviewedModel['says'][number] {
  const hint = /^\/annotations\/(\w+)$/.exec(field)?.[1];
  if (hint !== undefined) return { of: 'hint', argument: null, text: `${hint}: ${text}` };
  const argument = /^\/inputSchema(?:\/.*)?\/properties\/([^/]+)\//.exec(field)?.[1] ?? null;
  if (argument === null) return { of: 'description', argument: null, text };
  return { of: /\/(?:enum\/\d+|default)$/.test(field) ? 'value' : 'argument', argument, text };
}

/** True where the definition says these words there; of a hint or a default, its value. */
export function saysIt(definition: ToolDefinition, { field, text }: { field: string; text: string }): boolean {
  const said = resolvePointer(definition, field);
  return typeof said === 'string' ? said.includes(text) : said !== undefined && String(said) === text;
}
