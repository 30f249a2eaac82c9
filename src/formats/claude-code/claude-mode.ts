import type { Check } from '../lint/check.ts';
import type { ClaudeReading } from './read.ts';

/** Modes in which a tool that no rule names is not put to a person. */
const modes: Readonly<Record<string, { message: string; tip: string }>> = {
  bypassPermissions: {
    message: 'in this mode whatever no rule denies or asks for runs, without a question',
    tip: 'remove it, or name under "deny" and "ask" all that must not run',
  },
  auto: {
    message: 'in this mode a classifier of Claude Code decides on what no rule names, and a person is not always asked',
    tip: 'name under "deny" and "ask" what must not run unasked; both hold in this mode',
  },
  plan: {
    message: 'in this mode what "allow" names is asked for too',
    tip: 'write "default", where tools under "allow" are to run unasked',
  },
};

/** Modes that count in the settings at home alone. */
const atHome: ReadonlySet<string> = new Set(['bypassPermissions', 'auto']);

/** A mode that the file sets, and in which calls meet another fate than the lists say. */
export const claudeMode: Check<ClaudeReading> = {
  id: 'claude-mode',
  find({ reading: { mode } }) {
    const found = mode === undefined || !Object.hasOwn(modes, mode) ? undefined : modes[mode];
    if (!found) return [];
    const message = atHome.has(mode!)
      ? `${found.message}; in the settings of a project it is passed over`
      : found.message;
    return [{ level: 'warning', path: '/permissions/defaultMode', ...found, message }];
  },
};
