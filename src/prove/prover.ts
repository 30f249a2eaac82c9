import type { BrokenWay } from '../formats/hook.ts';
import type { OutcomeName, ProofLevel } from '../model/index.ts';

/** One comparison: what the policy decides, and what the consumer did. */
export interface Case {
  name: string;
  expected: OutcomeName;
  seen: OutcomeName;
  /** The mode in which it ran, by its id in the format. */
  mode?: string;
  /** The way in which the hook was broken. */
  broken?: BrokenWay;
  /** The name under which the consumer knew the server, where it is not its id. */
  serverName?: string;
}

/**
 * What has to be there, in exactly this version. What is from the `project` is among its own dependencies or files;
 * what is `placed` no registry has: whoever proves puts the program of that name into the folder by hand.
 */
export interface Package {
  from: 'npm' | 'pypi' | 'go' | 'project' | 'placed';
  name: string;
  version: string;
}

/** A real consumer of a format, and how it is put to the proof. */
export interface Prover {
  format: string;
  /** True where it is run with the hook of this project. */
  hook?: true;
  level: ProofLevel;
  consumer: string;
  packages: readonly [Package, ...Package[]];
  /** One sentence on what was shown, and what was not. */
  summary: string;
  /** Runs every case; `record` takes each raw observation for the transcript. */
  run(installed: string, record: (observation: unknown) => void): AsyncIterable<Case>;
}

/** The name of a prover. */
export function nameOfProver({ format, hook }: Pick<Prover, 'format' | 'hook'>): string {
  return hook ? `${format}-hook` : format;
}

/** Whether a prover needs nothing but the project itself. */
export function isLight({ packages }: Prover): boolean {
  return packages.every(({ from }) => from === 'project');
}
