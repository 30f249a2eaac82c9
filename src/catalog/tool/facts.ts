import type { Citation, Fact, Reviews } from '../../model/index.ts';

/** What a review established about a tool, as a page shows it. */
export interface FactModel {
  id: string;
  statement: string;
  certainty: string;
  versions: string | null;
  prominent: boolean;
  /** Of how many tools it holds; null for one about the whole server. */
  tools: number | null;
  /** True where it holds of more than a tenth of the server’s tools and none must not miss it: it is said once, for the server. */
  shared: boolean;
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

/** The facts about one tool of a server of so many, prominent ones first; facts about the whole server are left to its own page. */
export function getFacts(reviews: Reviews, tool: string, tools: number): FactModel[] {
  return sorted(
    reviews.facts.filter((fact) => fact.tools !== '*' && fact.tools.includes(tool)),
    tools,
  );
}

/** The facts that are said once for a server of so many tools, each with the tools that it is about. */
export function getSharedFacts(reviews: Reviews, tools: number): { fact: FactModel; of: string[] }[] {
  return reviews.facts.flatMap((fact) => {
    const model = toModel(fact, tools);
    return model.shared && fact.tools !== '*' ? [{ fact: model, of: fact.tools }] : [];
  });
}

/** The facts about the whole server, prominent ones first. */
export function getServerFacts(reviews: Reviews): FactModel[] {
  return sorted(
    reviews.facts.filter((fact) => fact.tools === '*'),
    Infinity,
  );
}

function sorted(facts: readonly Fact[], tools: number): FactModel[] {
  return facts.map((fact) => toModel(fact, tools)).sort((a, b) => weight(b) - weight(a));
}

/** What contradicts the definition comes first, then what must not be missed. */
function weight({ prominent, contradicts }: FactModel): number {
  return Number(prominent) * 2 + Number(contradicts !== null) * 3;
}

function toModel(fact: Fact, tools: number): FactModel {
  return {
    id: fact.id,
    statement: fact.statement,
    certainty: fact.certainty,
    versions: fact.versions ?? null,
    prominent: fact.prominent,
    tools: fact.tools === '*' ? null : fact.tools.length,
    shared: fact.tools !== '*' && fact.tools.length > tools / 10 && !fact.prominent && !fact.contradicts,
    contradicts: fact.contradicts?.text ?? null,
    sources: fact.sources.map(citeSource),
  };
}

/** A citation as text and, for a document, its address. */
export function citeSource(source: Citation): SourceModel {
  const note = source.note?.replace(/\.$/, '') ?? null;
  if ('url' in source) return { text: source.title, href: source.url, note };
  if ('registry' in source) {
    const { registry, version, path, where } = source;
    return {
      text: `${path.replace(/^.*\//, '')} in ${source.package} ${version}`,
      href:
        registry === 'npm'
          ? encodeURI(`https://unpkg.com/${source.package}@${version}/${path}`)
          : encodeURI(`https://inspector.pypi.io/project/${source.package}/${version}/`),
      note: [where, note].filter((part) => part).join('; '),
    };
  }
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
