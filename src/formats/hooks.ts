import { hook as claudeCode } from './claude-code/hook.ts';
import { hook as codex } from './codex/hook.ts';
import { hook as copilotCli } from './copilot-cli/hook.ts';
import { hook as geminiCli } from './gemini-cli/hook.ts';
import type { Hook } from './hook.ts';
import { hook as opencode } from './opencode/hook.ts';

/** The hook of each client that has one, by the id of its format. */
export const hooks: ReadonlyMap<string, Hook> = new Map(
  Object.entries({
    'claude-code': claudeCode,
    codex,
    'gemini-cli': geminiCli,
    'copilot-cli': copilotCli,
    opencode,
  }),
);
