import { it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { type Engine, expectAgreement } from './agreement.ts';
import { claudeCodeEngine } from './claude-code.ts';
import { interceptEngine } from './intercept.ts';
import { policylayerEngine } from './policylayer.ts';

const engines: [string, Engine][] = [
  ['policylayer', policylayerEngine],
  ['intercept', interceptEngine],
  ['claude-code', claudeCodeEngine],
];

it.each(engines)('%s does what its export says, and never less than the policy', (id, engine) => {
  expectAgreement(
    formats.find((format) => format.id === id)!,
    engine,
  );
});
