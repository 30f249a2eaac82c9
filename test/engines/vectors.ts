import { readFileSync } from 'node:fs';
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

/** The recorded decisions that the project keeps, or those in a folder of the same shape with more of them. */
export function readVectors(folder?: string): { decisions: Vector[]; sequences: Vector[] } {
  const read = (name: string) => parseJson(readFileSync(join(folder ?? fixtures, name), 'utf8'));
  if (folder)
    return {
      decisions: read('intercept-dev.json') as Vector[],
      sequences: read('intercept-counters-dev.json') as Vector[],
    };
  return {
    decisions: (read('intercept-decisions.json') as { cases: Vector[] }).cases,
    sequences: (read('intercept-sequences.json') as { cases: Vector[] }).cases,
  };
}

/** How many answers the evaluator gives as they were recorded, and how many there are. */
export function compareVectors({ decisions, sequences }: ReturnType<typeof readVectors>): {
  cases: number;
  agreed: number;
} {
  const pairs = [
    ...decisions.flatMap(({ policy, calls, decisions: recorded = [] }) =>
      zip(simulate(policy, calls).decisions, recorded),
    ),
    ...sequences.flatMap(({ policy, calls, outcomes: recorded = [] }) =>
      zip(simulateSequence(policy, calls).outcomes, recorded),
    ),
    ...[...decisions, ...sequences].map(({ policy, validation_errors: recorded = [] }): [unknown, unknown] => [
      simulate(policy, []).validation_errors,
      recorded,
    ]),
  ];
  return { cases: pairs.length, agreed: pairs.filter(([a, b]) => JSON.stringify(a) === JSON.stringify(b)).length };
}

function zip(given: readonly unknown[], recorded: readonly unknown[]): [unknown, unknown][] {
  return recorded.map((answer, index) => [given[index], answer]);
}
