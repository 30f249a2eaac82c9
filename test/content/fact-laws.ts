import { publish } from '../../src/classify/index.ts';
import type { Citation } from '../../src/model/index.ts';
import { definitionsOf, sentencesOf, type ServerContent } from './server-content.ts';
import type { ServerLaw } from './server-laws.ts';

type PackageCitation = Extract<Citation, { registry: string }>;

/** The laws of what reviews say and cite, and of what pages quote from definitions. */
export const factLaws: readonly ServerLaw[] = [
  {
    name: 'a citation names a repository, a whole commit and a file inside it, a file of a recorded version of its package, or a titled document at a secure address',
    breaches: ({ reviews, snapshots }) =>
      reviews.facts.flatMap(({ id, sources }) =>
        sources
          .filter((source) => !('registry' in source ? isOfRecorded(source, snapshots) : isWhole(source)))
          .map(() => id),
      ),
  },
  {
    name: 'what was read in source cites source, and what the vendor documents cites a document',
    breaches: ({ reviews }) =>
      reviews.facts
        .filter(({ certainty, sources }) => {
          if (certainty === 'read in source')
            return !sources.some((source) => 'commit' in source || 'registry' in source);
          return certainty === 'from vendor documentation' && !sources.some((source) => 'url' in source);
        })
        .map(({ id }) => id),
  },
  {
    name: 'what could not be established says so, contradicts nothing and carries no override',
    breaches: ({ reviews }) => {
      const open = reviews.facts.filter(({ certainty }) => certainty === 'not established');
      const carrying = new Set([...reviews.overrides, ...reviews.arguments].flatMap(({ facts }) => facts));
      return open
        .filter(({ id, statement, contradicts }) => !/could not be/.test(statement) || contradicts || carrying.has(id))
        .map(({ id }) => id);
    },
  },
  {
    name: 'facts share no sentence of more than 40 characters',
    breaches: ({ reviews }) => {
      const long = reviews.facts.flatMap(({ statement }) => sentencesOf(statement).filter(({ length }) => length > 40));
      return long.filter((sentence, at) => long.indexOf(sentence) < at);
    },
  },
  {
    name: 'words that a page quotes in a sentence about the definition stand in a recorded definition of its tool',
    breaches: ({ pages, snapshots }) =>
      pages.flatMap(({ tool, impact = '', body }) => {
        const said = snapshots.flatMap(({ tools }) =>
          tools.filter(({ definition }) => definition.name === tool).map(({ definition }) => plain(definition)),
        );
        return [impact, body]
          .flatMap(sentencesOf)
          .filter((sentence) => /\bdefinition\b/.test(sentence))
          .flatMap((sentence) => Array.from(sentence.matchAll(/“([^”]*)”/g), ([, words]) => words!))
          .filter((words) => !said.some((text) => text.includes(plain(words))))
          .map((words) => `${tool}: “${words}”`);
      }),
  },
  {
    name: 'a tool undoes another only where the other can be undone by a tool',
    breaches: (content) => {
      const definitions = definitionsOf(content);
      return content.pages.flatMap(({ tool, related }) => {
        const undo = related.filter(({ relation }) => relation === 'undoes it').map((other) => other.tool);
        if (!definitions.has(tool) || undo.length === 0) return [];
        const { reversibility } = publishedAxes(content, tool);
        return reversibility === 'tool' ? [] : undo.map((other) => `${tool} (${reversibility}): ${other}`);
      });
    },
  },
];

/** A plain path inside a package. */
const pathInside = /^(?![/~]|\w:)(?!.*(?:\.\.|\\|node_modules|site-packages))[\w@.+/-]+$/;

function isOfRecorded(source: PackageCitation, snapshots: ServerContent['snapshots']): boolean {
  const recorded = snapshots.map(({ provenance }) => provenance.source);
  return (
    pathInside.test(source.path) &&
    source.where.trim() !== '' &&
    recorded.some(
      ({ kind, name, version }) => kind === source.registry && name === source.package && version === source.version,
    )
  );
}

function isWhole(source: Exclude<Citation, PackageCitation>): boolean {
  if ('url' in source) return source.url.startsWith('https://') && source.title.trim().length > 10;
  const { repository, commit, path = '' } = source;
  return /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[0-9a-f]{40}$/.test(commit) && !/^\/|\.\.|\\/.test(path);
}

function publishedAxes({ verdicts, reviews }: ServerContent, tool: string) {
  const { definition, verdict } = verdicts.tools.find(({ name }) => name === tool)!.history[0]!;
  return publish({ name: tool, ...verdict }, definition, reviews.overrides).verdict.axes;
}

/** A definition or words of one, without what typesetting changes. */
function plain(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value).replaceAll('\\"', '"');
  return text.toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ').replace(/[.,]$/, '');
}
