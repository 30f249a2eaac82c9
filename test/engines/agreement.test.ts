import { expect, it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { type Engine, expectAgreement } from './agreement.ts';
import { anthropicEngine } from './anthropic.ts';
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
];

it.each(engines)('%s does what its export says, and never less than the policy', (id, engine) => {
  expectAgreement(
    formats.find((format) => format.id === id)!,
    engine,
  );
});

it('tries every format', () => {
  expect(engines.map(([id]) => id)).toEqual(formats.map((format) => format.id));
});
