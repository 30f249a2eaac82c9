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
};

/** A mode that the file sets, and that lets run what the lists leave open. */
export const claudeMode: Check<ClaudeReading> = {
  id: 'claude-mode',
  find({ reading: { mode } }) {
    const found = mode === undefined || !Object.hasOwn(modes, mode) ? undefined : modes[mode];
    return found ? [{ level: 'warning', path: '/permissions/defaultMode', ...found }] : [];
  },
};
