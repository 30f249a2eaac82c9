import type { Amender } from './amend.ts';
import { amazonQ } from './clients/amazon-q.ts';
import { claudeCode } from './clients/claude-code.ts';
import { codex } from './clients/codex.ts';
import { continueClient } from './clients/continue.ts';
import { copilotCli } from './clients/copilot-cli.ts';
import { cursorCli } from './clients/cursor-cli.ts';
import { cursor } from './clients/cursor.ts';
import { geminiCli } from './clients/gemini-cli.ts';
import { goose } from './clients/goose.ts';
import { inEntries } from './clients/in-entries.ts';
import { opencode } from './clients/opencode.ts';
import { vscode } from './clients/vscode.ts';
import { zed } from './clients/zed.ts';

/** How the files of each client are changed. */
export const amenders: ReadonlyMap<string, Amender> = new Map(
  Object.entries({
    'claude-code': claudeCode,
    cursor,
    'cursor-cli': cursorCli,
    vscode,
    codex,
    'gemini-cli': geminiCli,
    'copilot-cli': copilotCli,
    opencode,
    zed,
    goose,
    continue: continueClient,
    'amazon-q': amazonQ,
    windsurf: inEntries({ without: 'disabledTools' }),
    kiro: inEntries({ without: 'disabledTools', approved: 'autoApprove' }),
    cline: inEntries({ approved: 'autoApprove' }),
    'roo-code': inEntries({ without: 'disabledTools', approved: 'alwaysAllow' }),
  }),
);

/** Clients that keep in no file what may run, but in their app. */
export const inTheApp: ReadonlySet<string> = new Set(['claude-desktop', 'lm-studio', 'jetbrains']);
