import type { Prover } from '../prover.ts';
import { anthropic } from './anthropic.ts';
import { claudeCode } from './claude-code.ts';
import { codex } from './codex.ts';
import { copilotCli } from './copilot-cli.ts';
import { geminiCli } from './gemini-cli.ts';
import { litellm } from './litellm.ts';
import { openai } from './openai.ts';
import { opencode } from './opencode.ts';
import { rego } from './rego.ts';

/** Every consumer that can be run, in the order of the formats. */
export const provers: readonly Prover[] = [
  claudeCode,
  codex,
  geminiCli,
  copilotCli,
  opencode,
  openai,
  anthropic,
  litellm,
  rego,
];
