import { createHash } from 'node:crypto';
import { type OutcomeName, type Proof, proofSchema } from '../model/index.ts';
import type { Case, Prover } from './prover.ts';

/** One raw observation as a line of a transcript. */
export function transcriptLine(observation: unknown): string {
  return `${JSON.stringify(observation)}\n`;
}

/** What these cases and this raw transcript prove of a consumer, seen on this day. Throws where a case disagrees. */
export function proofOf(prover: Prover, cases: readonly Case[], transcript: string, date: string): Proof {
  const { format, level, consumer, packages, summary } = prover;
  const agreed = cases.filter(({ seen, expected }) => seen === expected).length;
  if (cases.length === 0 || agreed < cases.length)
    throw new Error(`${agreed} of ${cases.length} cases agree; its proof is left as it was`);
  const outcomes: Partial<Record<OutcomeName, number>> = {};
  for (const { seen } of cases) outcomes[seen] = (outcomes[seen] ?? 0) + 1;
  return proofSchema.parse({
    format,
    level,
    consumer,
    version: packages[0].version,
    date,
    cases: cases.length,
    agreed,
    outcomes,
    ...counted('names', cases, ({ serverName }) => serverName),
    ...counted('modes', cases, ({ mode }) => mode),
    ...brokenIn(cases),
    transcript: `sha256:${createHash('sha256').update(transcript).digest('hex')}`,
    summary,
  });
}

/** What became of the call in each way in which a hook was broken; nothing where none was. */
function brokenIn(cases: readonly Case[]): Pick<Proof, 'broken'> {
  const broken = cases.flatMap(({ broken: name, seen }) => (name === undefined ? [] : [{ name, becomes: seen }]));
  return broken.length === 0 ? {} : { broken };
}

/** How many cases there are of each kind, in the order in which the kinds came; nothing where there is none. */
function counted<K extends string>(key: K, cases: readonly Case[], kindOf: (each: Case) => string | undefined) {
  const kinds = Map.groupBy(cases, kindOf);
  const counts = [...kinds].flatMap(([name, of]) => (name === undefined ? [] : [{ name, cases: of.length }]));
  return counts.length === 0 ? {} : ({ [key]: counts } as Record<K, typeof counts>);
}
