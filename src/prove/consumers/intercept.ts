import { join } from 'node:path';
import type { Prover } from '../prover.ts';
import { provenOverStdio } from '../stdio-gateway.ts';

/** Intercept, run over standard input and output in front of the replay server. */
export const intercept: Prover = {
  format: 'intercept',
  level: 'ran',
  consumer: 'Intercept, built from its source',
  packages: [{ from: 'placed', name: 'intercept', version: '77f0429' }],
  summary:
    'The gateway, run over stdio in front of the replay server, hid, refused and ran what the policy says, and refused the next call after as many in a minute, an hour or a day as a limit allows; `state` and other counters of your own are not written by the export and were not tried.',
  run: provenOverStdio('intercept', (installed) => ({
    filename: 'policy.yaml',
    command: ({ folder, policy, server: { command, args } }) => ({
      command: join(installed, 'intercept'),
      args: ['-c', policy, '--state-dir', join(folder, 'state'), '--', command, ...args],
    }),
  })),
};
