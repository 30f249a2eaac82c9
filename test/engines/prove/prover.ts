import type { ProofLevel } from '../../../src/model/index.ts';
import type { Outcome } from './outcome.ts';

/** One comparison: what the policy decides, and what the consumer did. */
export interface Case {
  name: string;
  expected: Outcome | 'accepted' | 'rejected';
  seen: Outcome | 'accepted' | 'rejected';
}

/** Something to install: exactly this version. */
export interface Package {
  from: 'npm' | 'pypi' | 'go';
  name: string;
  version: string;
}

/** A real consumer of a format, and how it is put to the proof. */
export interface Prover {
  format: string;
  level: ProofLevel;
  consumer: string;
  packages: readonly [Package, ...Package[]];
  /** One sentence on what was shown, and what was not. */
  summary: string;
  /** Runs every case; `record` takes each raw observation for the transcript. */
  run(installed: string, record: (observation: unknown) => void): AsyncIterable<Case>;
}
