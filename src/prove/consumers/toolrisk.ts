import { fileURLToPath } from 'node:url';
import type { Prover } from '../prover.ts';
import { provenOverStdio } from '../stdio-gateway.ts';

const gateway = fileURLToPath(new URL('../../../scripts/gateway.ts', import.meta.url));

/** The gateway of this project, run over standard input and output in front of the replay server. */
export const toolrisk: Prover = {
  format: 'toolrisk',
  level: 'ran',
  consumer: 'The gateway of this project',
  packages: [{ from: 'project', name: 'gateway', version: '0.1.0' }],
  summary:
    'The gateway, run over stdio in front of the replay server, hid, refused, asked for and ran what the policy says, obeyed both answers of the person who was asked, and refused the next call after as many in a minute, an hour or a day as a limit allows.',
  run: provenOverStdio('toolrisk', () => ({
    filename: 'policy.json',
    asks: true,
    command: ({ policy, server: { command, args } }) => ({
      command: process.execPath,
      args: [gateway, '--policy', policy, '--', command, ...args],
    }),
  })),
};
