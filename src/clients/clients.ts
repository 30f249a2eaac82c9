import { amazonQ } from './amazon-q/index.ts';
import { amp } from './amp/index.ts';
import { claudeCode } from './claude-code/index.ts';
import { claudeDesktop } from './claude-desktop/index.ts';
import type { Client } from './client.ts';
import { cline } from './cline/index.ts';
import { codex } from './codex/index.ts';
import { continueClient } from './continue/index.ts';
import { copilotCli } from './copilot-cli/index.ts';
import { cursorCli } from './cursor-cli/index.ts';
import { cursor } from './cursor/index.ts';
import { geminiCli } from './gemini-cli/index.ts';
import { goose } from './goose/index.ts';
import { jetbrains } from './jetbrains/index.ts';
import { kiro } from './kiro/index.ts';
import { lmStudio } from './lm-studio/index.ts';
import { opencode } from './opencode/index.ts';
import { rooCode } from './roo-code/index.ts';
import { vscode } from './vscode/index.ts';
import { windsurf } from './windsurf/index.ts';
import { zed } from './zed/index.ts';

/** Every client, in the order in which they are shown. */
export const clients: readonly Client[] = [
  claudeCode,
  claudeDesktop,
  cursor,
  cursorCli,
  vscode,
  codex,
  geminiCli,
  copilotCli,
  opencode,
  windsurf,
  zed,
  goose,
  continueClient,
  kiro,
  amazonQ,
  lmStudio,
  jetbrains,
  cline,
  rooCode,
  amp,
];
