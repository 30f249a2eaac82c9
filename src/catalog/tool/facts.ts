import type { Citation, Fact, Reviews } from '../../model/index.ts';

/** What a review established about a tool, as a page shows it. */
export interface FactModel {
  id: string;
  statement: string;
  certainty: string;
  versions: string | null;
  prominent: boolean;
  /** Words of the definition that it contradicts; null where it contradicts none. */
  contradicts: string | null;
  sources: SourceModel[];
}

/** A source as a page cites it; `href` is null where there is no address to link. */
export interface SourceModel {
  text: string;
  href: string | null;
  note: string | null;
}

/** The facts about one tool, prominent ones first; facts about the whole server are left to its own page. */
export function getFacts(reviews: Reviews, tool: string): FactModel[] {
  return sorted(reviews.facts.filter((fact) => fact.tools !== '*' && fact.tools.includes(tool)));
}

/** The facts about the whole server, prominent ones first. */
export function getServerFacts(reviews: Reviews): FactModel[] {
  return sorted(reviews.facts.filter((fact) => fact.tools === '*'));
}

function sorted(facts: readonly Fact[]): FactModel[] {
  return facts.map(toModel).sort((a, b) => weight(b) - weight(a));
}

/** What contradicts the definition comes first, then what must not be missed. */
function weight({ prominent, contradicts }: FactModel): number {
  return Number(prominent) * 2 + Number(contradicts !== null) * 3;
}

function toModel(fact: Fact): FactModel {
  return {
    id: fact.id,
    statement: fact.statement,
    certainty: fact.certainty,
    versions: fact.versions ?? null,
    prominent: fact.prominent,
    contradicts: fact.contradicts?.text ?? null,
    sources: fact.sources.map(citeSource),
  };
}

/** A citation as text and, for a document, its address. */
export function citeSource(source: Citation): SourceModel {
  const note = source.note?.replace(/\.$/, '') ?? null;
  if ('url' in source) return { text: source.title, href: source.url, note };
  const { repository, commit, path, where } = source;
  const file = path === undefined ? repository : path.replace(/^.*\//, '');
  const isOnGitHub = /^[\w.-]+\/[\w.-]+$/.test(repository);
  return {
    text: `${file} at ${commit.slice(0, 7)}`,
    href: isOnGitHub
      ? encodeURI(`https://github.com/${repository}/${path === undefined ? 'tree' : 'blob'}/${commit}/${path ?? ''}`)
      : null,
    note: [where, note].filter((part) => part).join('; ') || null,
  };
}
