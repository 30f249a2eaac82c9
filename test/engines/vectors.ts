import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseJson, simulate, simulateSequence, type SimulatedCall } from '../../src/policy/index.ts';

const fixtures = fileURLToPath(new URL('../fixtures/policy', import.meta.url));

/** A policy with calls and what the open-source engine answered to them. */
export interface Vector {
  name?: string;
  policy: unknown;
  calls: SimulatedCall[];
  validation_errors?: string[];
  decisions?: { Allowed: boolean; Rule: string; Message: string }[];
  outcomes?: { allowed: boolean; message: string }[];
}

/** The recorded decisions that the project keeps, or, where a folder has them, the longer lists from which they were taken. */
export function readVectors(folder: string): { decisions: Vector[]; sequences: Vector[] } {
  const read = (file: string) => parseJson(readFileSync(file, 'utf8'));
  const longer = join(folder, 'intercept-dev.json');
  if (existsSync(longer))
    return {
      decisions: read(longer) as Vector[],
      sequences: read(join(folder, 'intercept-counters-dev.json')) as Vector[],
    };
  return {
    decisions: (read(join(fixtures, 'intercept-decisions.json')) as { cases: Vector[] }).cases,
    sequences: (read(join(fixtures, 'intercept-sequences.json')) as { cases: Vector[] }).cases,
  };
}

/** One recorded answer, and what the evaluator gives in its place. */
export interface Compared {
  name: string;
  kind: 'accepted' | 'rejected' | 'ran' | 'refused';
  isSame: boolean;
}

/** Compares the evaluator with every recorded answer: the validation messages, and what became of each call. */
export function* compareVectors({ decisions, sequences }: ReturnType<typeof readVectors>): Iterable<Compared> {
  for (const [at, { policy, calls, ...recorded }] of [...decisions, ...sequences].entries()) {
    const { validation_errors, decisions: given } = simulate(policy, calls);
    const wanted = recorded.validation_errors ?? [];
    const kind = wanted.length === 0 ? 'accepted' : 'rejected';
    yield { name: `policy ${at}`, kind, isSame: same(validation_errors, wanted) };
    for (const [index, answer] of (recorded.decisions ?? []).entries())
      yield {
        name: `policy ${at}: call ${index}`,
        kind: answer.Allowed ? 'ran' : 'refused',
        isSame: same(given[index], answer),
      };
    if (!recorded.outcomes) continue;
    const { outcomes } = simulateSequence(policy, calls);
    for (const [index, answer] of recorded.outcomes.entries())
      yield {
        name: `policy ${at}: call ${index} of the sequence`,
        kind: answer.allowed ? 'ran' : 'refused',
        isSame: same(outcomes[index], answer),
      };
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
