import { expect, it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { contextOf, type Engine, expectAgreement } from './agreement.ts';
import fc from 'fast-check';
import { tools } from '../unit/policy/arbitrary.ts';
import { agentcoreEngine } from './agentcore.ts';
import { anthropicEngine } from './anthropic.ts';
import { cedarEngine } from './cedar.ts';
import { claudeCodeEngine } from './claude-code.ts';
import { codexEngine } from './codex.ts';
import { copilotCliEngine } from './copilot-cli.ts';
import { geminiCliEngine } from './gemini-cli.ts';
import { interceptEngine } from './intercept.ts';
import { litellmEngine } from './litellm.ts';
import { openaiEngine } from './openai.ts';
import { opencodeEngine } from './opencode.ts';
import { policylayerEngine } from './policylayer.ts';

const engines: [string, Engine][] = [
  ['policylayer', policylayerEngine],
  ['intercept', interceptEngine],
  ['claude-code', claudeCodeEngine],
  ['codex', codexEngine],
  ['gemini-cli', geminiCliEngine],
  ['copilot-cli', copilotCliEngine],
  ['opencode', opencodeEngine],
  ['openai', openaiEngine],
  ['anthropic', anthropicEngine],
  ['litellm', litellmEngine],
  ['cedar', cedarEngine],
];
// The others need more than a text: AgentCore the types of arguments, Rego a program that npm does not have.
const apart = ['agentcore', 'rego'];

it.each(engines)('%s does what its export says, and never less than the policy', (id, engine) => {
  expectAgreement(
    formats.find((format) => format.id === id)!,
    engine,
  );
});

it('agentcore does what its export says for calls that fit the schema, and never less than the policy', () => {
  const schema = {
    type: 'object',
    properties: {
      x: { type: 'integer' },
      y: { type: 'string' },
      amount: { type: 'number' },
      flag: { type: 'boolean' },
    },
  };
  const context = { ...contextOf(), inputSchemas: new Map(tools.map((tool) => [tool, schema])) };
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
  expectAgreement(
    formats.find((format) => format.id === 'agentcore')!,
    agentcoreEngine,
    { context, calls },
  );
});

it('tries every format', () => {
  expect([...engines.map(([id]) => id), ...apart]).toEqual(formats.map((format) => format.id));
});
