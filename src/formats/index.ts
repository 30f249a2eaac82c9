import { agentcore } from './agentcore.ts';
import { agentgateway } from './agentgateway.ts';
import { agt } from './agt.ts';
import { anthropic } from './anthropic.ts';
import { cedar } from './cedar.ts';
import { claudeCode } from './claude-code.ts';
import { codex } from './codex.ts';
import { continueCli } from './continue.ts';
import { copilotCli } from './copilot-cli.ts';
import { cursor } from './cursor.ts';
import { dockerGateway } from './docker-gateway.ts';
import { envoyAiGateway } from './envoy-ai-gateway.ts';
import type { Format } from './format.ts';
import { geminiCli } from './gemini-cli.ts';
import { goose } from './goose.ts';
import { intercept } from './intercept.ts';
import { langchain } from './langchain.ts';
import { litellm } from './litellm.ts';
import { openai } from './openai.ts';
import { opencode } from './opencode.ts';
import { policylayer } from './policylayer.ts';
import { rego } from './rego.ts';
import { tbxark } from './tbxark.ts';
import { vscode } from './vscode.ts';
import { zed } from './zed.ts';

export { checks } from './lint/checks.ts';
export type { Check, Finding, Found } from './lint/check.ts';
export { guessFormat } from './lint/guess.ts';
export { judge, lint, type LintContext } from './lint/lint.ts';
export { nearest } from './lint/nearest.ts';
export { readers } from './readers.ts';
export { parsers } from './readers/reader.ts';
export type { Answer, Mention, Reader } from './readers/reader.ts';
export type { ExportContext, Exported, Format, Loss } from './format.ts';

/** Every format, in the order of their tabs. */
export const formats: readonly Format[] = [
  claudeCode,
  codex,
  geminiCli,
  copilotCli,
  opencode,
  continueCli,
  vscode,
  cursor,
  zed,
  goose,
  policylayer,
  intercept,
  litellm,
  agentcore,
  agentgateway,
  dockerGateway,
  envoyAiGateway,
  tbxark,
  openai,
  anthropic,
  langchain,
  cedar,
  rego,
  agt,
];
