import { once, tellingWords } from '../../model/index.ts';
import type { JudgedServer, JudgedTool } from '../judge.ts';

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
export function getRelatedTools(tool: JudgedTool): RelatedTool[] {
  const found = new Map<string, { relation: string; note: string | null }>();
  for (const { tool: name, relation, note } of tool.page?.related ?? [])
    found.set(name, { relation, note: note ?? null });
  for (const hit of tool.verdict.evidence)
    if (hit.tool !== undefined && hit.supports === 'reversibility=tool' && !found.has(hit.tool))
      found.set(hit.tool, { relation: 'undoes it', note: null });
  for (const name of familyOf(tool)) if (!found.has(name)) found.set(name, { relation: 'same family', note: null });
  return [...found].slice(0, most).flatMap(([name, { relation, note }]) => {
    const other = tool.server.byName.get(name);
    return other ? [{ name, href: other.href, relation, note, severity: other.verdict.severity }] : [];
  });
}

/** Resources of the server that return the same or related data. */
export function getRelatedResources({ name, server }: JudgedTool): RelatedResource[] {
  return server.data.reviews.resources.flatMap(({ uri, tools }) =>
    tools.filter((entry) => entry.tool === name).map(({ relation, note }) => ({ uri, relation, note })),
  );
}

/** Current tools that share words of the name, most shared first; words that many tools have count for nothing. */
function familyOf(tool: JudgedTool): string[] {
  const { current } = tool.server;
  const byWord = toolsByWord(tool.server);
  const shared = new Map<string, number>();
  for (const word of tellingWords(tool.name)) {
    const others = (byWord.get(word) ?? []).filter((name) => name !== tool.name);
    if (others.length > Math.max(3, (current.length - 1) / 6)) continue;
    for (const name of others) shared.set(name, (shared.get(name) ?? 0) + 1);
  }
  return [...shared].sort(([a, most], [b, count]) => count - most || (a < b ? -1 : 1)).map(([name]) => name);
}

const toolsByWord = once(({ current }: JudgedServer): ReadonlyMap<string, string[]> => {
  const byWord = new Map<string, string[]>();
  for (const { name } of current)
    for (const word of tellingWords(name)) {
      const names = byWord.get(word);
      if (names) names.push(name);
      else byWord.set(word, [name]);
    }
  return byWord;
});
