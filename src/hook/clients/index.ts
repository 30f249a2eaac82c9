import type { HookClient } from '../hook-client.ts';
import { claudeCode } from './claude-code.ts';
import { codex } from './codex.ts';
import { copilotCli } from './copilot-cli.ts';
import { geminiCli } from './gemini-cli.ts';
import { opencode } from './opencode.ts';

/** Every client that can be asked by a hook, in the order of the formats. */
export const hookClients: readonly HookClient[] = [claudeCode, codex, geminiCli, copilotCli, opencode];
