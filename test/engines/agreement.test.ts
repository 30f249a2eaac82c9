import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatOf, formats } from '../../src/formats/index.ts';
import { tools } from '../unit/policy/arbitrary.ts';
import { agentcoreEngine } from '../../src/prove/engines/agentcore.ts';
import { agentgatewayEngine } from './agentgateway.ts';
import { contextOf, expectAgreement } from './agreement.ts';
import type { Engine } from '../../src/prove/engines/engine.ts';
import { cedarEngine } from '../../src/prove/engines/cedar.ts';
import { readerEngine } from './reader.ts';

const engines: [string, Engine][] = [
  ...formats
    .filter(({ read }) => read !== undefined)
    .map((format): [string, Engine] => [format.id, readerEngine(format)]),
  ['cedar', cedarEngine],
  ['agentgateway', agentgatewayEngine],
];
// The others need more than a text: AgentCore the types of arguments, Rego a program that npm does not have.
const apart = ['agentcore', 'rego'];

// On a quiet machine the slowest of them takes ten seconds.
const timeout = 300_000;

it.each(engines)('%s does what its export says, and never less than the policy', { timeout }, (id, engine) => {
  expectAgreement(formatOf(id)!, engine);
});

it(
  'agentcore does what its export says for calls that fit the schema, and never less than the policy',
  { timeout },
  () => {
    const schema = {
      type: 'object',
      properties: {
        x: { type: 'integer' },
        y: { type: 'string' },
        amount: { type: 'number' },
        flag: { type: 'boolean' },
      },
    };
    const context = contextOf(tools, schema);
    const args = fc.record(
      {
        x: fc.integer({ min: -2, max: 7 }),
        y: fc.constantFrom('', 'a', '5', 'ab', '*', '"'),
        amount: fc.constantFrom(0.5, 1.0001, 2),
        flag: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    const calls = fc.record({ server: fc.constant('wlm'), tool: fc.constantFrom(...tools), arguments: args });
    expectAgreement(formatOf('agentcore')!, agentcoreEngine, { context, calls });
  },
);

it('tries every format', () => {
  expect([...engines.map(([id]) => id), ...apart].sort()).toEqual(formats.map((format) => format.id).sort());
});
