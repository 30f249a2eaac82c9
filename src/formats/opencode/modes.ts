import type { Modes, Seen } from '../modes.ts';

const seen: Seen = { how: 'ran', version: '1.18.33', date: '2026-11-29' };
const firm = { hidden: 'hidden', denied: 'hidden' } as const;

/** The agents of opencode, which can have rules of their own, and its option that approves. */
export const modes: Modes = {
  holds:
    'With the agents that opencode brings, `deny` hid and refused; an agent of yours whose own `permission` or `tools` names the same tools undoes a global `deny`, so look through `agent` first. `--auto` runs what should be asked for. Prefer `deny` for what must never run.',
  rows: 'build',
  list: [
    {
      id: 'build',
      as: 'with the agent `build`',
      sets: ['The agent of a start that names none'],
      isDefault: true,
      meets: { ...firm, asked: 'asked', allowed: 'runs', unnamed: 'runs' },
      seen,
    },
    {
      id: 'auto',
      as: 'with `--auto`',
      sets: ['`--auto`'],
      meets: { ...firm, asked: 'runs', allowed: 'runs', unnamed: 'runs' },
      seen,
      note: 'Seen with `opencode run`. Without `--auto`, `opencode run` refuses what should be asked for, and ends the turn there.',
    },
    {
      id: 'an agent that allows all',
      as: 'with an agent of yours that allows all',
      sets: ['`agent.NAME.permission` with `"*": "allow"`', '`agent.NAME.tools` with the server’s tools as true'],
      meets: { hidden: 'runs', denied: 'runs', asked: 'runs', allowed: 'runs', unnamed: 'runs' },
      seen,
      note: 'The rules of an agent win over the global ones.',
    },
  ],
};
