import { agtReader } from './readers/agt.ts';
import { anthropicReader } from './readers/anthropic.ts';
import { claudeCodeReader } from './readers/claude-code.ts';
import { codexReader } from './readers/codex.ts';
import { continueReader } from './readers/continue.ts';
import { copilotCliReader } from './readers/copilot-cli.ts';
import { cursorReader } from './readers/cursor.ts';
import { dockerGatewayReader } from './readers/docker-gateway.ts';
import { envoyAiGatewayReader } from './readers/envoy-ai-gateway.ts';
import { geminiCliReader } from './readers/gemini-cli.ts';
import { gooseReader } from './readers/goose.ts';
import { interceptReader } from './readers/intercept.ts';
import { langchainReader } from './readers/langchain.ts';
import { litellmReader } from './readers/litellm.ts';
import { openaiReader } from './readers/openai.ts';
import { opencodeReader } from './readers/opencode.ts';
import { policylayerReader } from './readers/policylayer.ts';
import type { Reader } from './readers/reader.ts';
import { tbxarkReader } from './readers/tbxark.ts';
import { vscodeReader } from './readers/vscode.ts';
import { zedReader } from './readers/zed.ts';

/** Every format that can be read without its consumer. */
export const readers: readonly Reader[] = [
  policylayerReader,
  interceptReader,
  claudeCodeReader,
  codexReader,
  geminiCliReader,
  copilotCliReader,
  opencodeReader,
  openaiReader,
  anthropicReader,
  litellmReader,
  zedReader,
  dockerGatewayReader,
  envoyAiGatewayReader,
  tbxarkReader,
  continueReader,
  vscodeReader,
  cursorReader,
  gooseReader,
  langchainReader,
  agtReader,
];
