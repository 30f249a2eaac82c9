import { tellingWords } from '../model/index.ts';
import type { ServerData } from './data.ts';
import type { ToolFacts } from './tool-facts.ts';

/** Another tool worth knowing beside this one. */
export interface RelatedTool {
  name: string;
  href: string;
  relation: string;
  note: string | null;
  severity: string;
}

/** A resource of the server that carries what the tool returns, or something near it. */
export interface RelatedResource {
  uri: string;
  relation: string;
  note: string;
}

const most = 8;

/** Related tools: written ones first, then those that the evidence names, then those that share the object of their name. */
export function getRelatedTools(tool: ToolFacts, tools: readonly ToolFacts[]): RelatedTool[] {
  const found = new Map<string, { relation: string; note: string | null }>();
  for (const { tool: name, relation, note } of tool.page?.related ?? [])
    found.set(name, { relation, note: note ?? null });
  for (const hit of tool.verdict.evidence)
    if (hit.tool !== undefined && hit.supports === 'reversibility=tool' && !found.has(hit.tool))
      found.set(hit.tool, { relation: 'undoes it', note: null });
  for (const name of familyOf(tool, tools))
    if (!found.has(name)) found.set(name, { relation: 'same family', note: null });
  return [...found].slice(0, most).flatMap(([name, { relation, note }]) => {
    const other = tools.find((candidate) => candidate.name === name);
    return other ? [{ name, href: other.href, relation, note, severity: other.verdict.severity }] : [];
  });
}

/** Resources of the server that return the same or related data. */
export function getRelatedResources(tool: string, data: ServerData): RelatedResource[] {
  return data.reviews.resources.flatMap(({ uri, tools }) =>
    tools.filter((entry) => entry.tool === tool).map(({ relation, note }) => ({ uri, relation, note })),
  );
}

/** Current tools that share words of the name, most shared first; words that many tools have count for nothing. */
function familyOf(tool: ToolFacts, tools: readonly ToolFacts[]): string[] {
  const current = tools.filter((other) => other.removedIn === null && other !== tool);
  const own = tellingWords(tool.name);
  const frequency = (word: string): number => current.filter((other) => tellingWords(other.name).has(word)).length;
  const telling = [...own].filter((word) => frequency(word) <= Math.max(3, current.length / 6));
  return current
    .map((other) => ({ name: other.name, shared: telling.filter((word) => tellingWords(other.name).has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ name }) => name);
}
