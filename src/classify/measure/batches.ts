import type { BatchOutcome, Batches, Later } from '../../model/index.ts';
import { generator } from './bootstrap.ts';
import type { Scored } from './figures.ts';

/** The batches of servers that a seed draws, without putting back; the order in which the servers are given does not matter. */
export function drawBatches({ seed, size, of }: Pick<Batches, 'seed' | 'size' | 'of'>, count: number): string[][] {
  const random = generator(seed);
  const left = [...of].sort();
  return Array.from({ length: count }, () =>
    Array.from({ length: size }, () => left.splice(Math.floor(random() * left.length), 1)[0]!).sort(),
  );
}

/** The names of tools that a seed draws of each server, without putting back, at most so many of one. */
export function drawTools({ seed, most, of }: Pick<Later, 'seed' | 'most' | 'of'>): Map<string, string[]> {
  const random = generator(seed);
  return new Map(
    Object.keys(of)
      .sort()
      .map((server) => {
        const left = [...of[server]!].sort();
        const count = Math.min(most, left.length);
        return [
          server,
          Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0]!).sort(),
        ];
      }),
  );
}

/** The outcomes of scored tools, counted by what label and verdict said; in a fixed order. */
export function countOutcomes(scored: readonly (Scored & { set: string })[]): BatchOutcome[] {
  const counts = new Map<string, BatchOutcome>();
  for (const { set, tool, verdict } of scored) {
    const outcome: BatchOutcome = {
      set,
      server: tool.server,
      label: { category: tool.category ?? null, severity: tool.severities[0] ?? null },
      verdict: { category: verdict.category, severity: verdict.severity, review: verdict.review.needed },
      tools: 0,
    };
    const key = JSON.stringify(outcome);
    const known = counts.get(key) ?? outcome;
    counts.set(key, known);
    known.tools++;
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, outcome]) => outcome);
}

/** The scored tools that such counts stand for; of the sets named in `older`, the severity is left open. */
export function scoredTools(outcomes: readonly BatchOutcome[], older: readonly string[]): Scored[] {
  return outcomes.flatMap(({ set, server, label, verdict, tools }) => {
    const severities = label.severity === null || older.includes(set) ? [] : [label.severity];
    const category = label.category ?? undefined;
    const one: Scored = {
      tool: { server, category, reads: category && category === 'Read', severities },
      verdict: { category: verdict.category, severity: verdict.severity, review: { needed: verdict.review } },
    };
    return Array.from({ length: tools }, () => one);
  });
}
