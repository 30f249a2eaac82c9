import type { Modes, Seen } from '../modes.ts';

const seen: Seen = { how: 'ran', version: '2.1.330', date: '2026-11-29' };
const firm = { hidden: 'hidden', denied: 'hidden' } as const;

/** The permission modes of Claude Code. What a settings file of the project may set is less than what one at home may. */
export const modes: Modes = {
  holds:
    'In every mode a tool in `deny` was hidden and refused; `ask` held in all but `dontAsk`, which refuses instead of asking; what no rule names is asked for only in some modes. Prefer `deny` for what must never run.',
  rows: 'manual',
  list: [
    {
      id: 'auto',
      as: 'in `auto`',
      sets: ['`--permission-mode auto`', '`permissions.defaultMode` in `~/.claude/settings.json`'],
      isDefault: true,
      meets: { ...firm, asked: 'asked', allowed: 'runs', unnamed: 'judged' },
      seen,
      note: 'A fresh start on a terminal opened in it. A model of the vendor judges each call that no rule names: its documentation says that calls of lower risk run and others are blocked. That model could not be run here; without it such calls were asked for on a terminal and refused without one. In a project’s settings `auto` is passed over.',
    },
    {
      id: 'manual',
      as: 'in `manual`',
      sets: ['`--permission-mode manual`', '`permissions.defaultMode`, where `default` is the same'],
      meets: { ...firm, asked: 'asked', allowed: 'runs', unnamed: 'asked' },
      seen,
      note: 'Started with `--print` and no mode, it is in this one.',
    },
    {
      id: 'acceptEdits',
      as: 'in `acceptEdits`',
      sets: ['`--permission-mode acceptEdits`', '`permissions.defaultMode`'],
      meets: { ...firm, asked: 'asked', allowed: 'runs', unnamed: 'asked' },
      seen,
    },
    {
      id: 'plan',
      as: 'in `plan`',
      sets: ['`--permission-mode plan`', '`permissions.defaultMode`'],
      meets: { ...firm, asked: 'asked', allowed: 'asked', unnamed: 'asked' },
      seen,
      note: 'Tools in `allow` are asked for too.',
    },
    {
      id: 'dontAsk',
      as: 'in `dontAsk`',
      sets: ['`--permission-mode dontAsk`', '`permissions.defaultMode`'],
      meets: { ...firm, asked: 'refused', allowed: 'runs', unnamed: 'refused' },
      seen,
    },
    {
      id: 'bypassPermissions',
      as: 'in `bypassPermissions`',
      sets: [
        '`--permission-mode bypassPermissions` or `--dangerously-skip-permissions`',
        '`permissions.defaultMode` in `~/.claude/settings.json`',
      ],
      meets: { ...firm, asked: 'asked', allowed: 'runs', unnamed: 'runs' },
      seen,
      note: 'In a project’s settings it is passed over. As root it starts only where `IS_SANDBOX` is set.',
    },
    {
      id: 'untrusted project',
      as: 'in an untrusted project',
      sets: ['Until somebody trusts the folder'],
      meets: { ...firm, asked: 'asked', allowed: 'asked', unnamed: 'asked' },
      seen,
      note: 'Seen without a terminal, where nobody is asked for trust; on a terminal Claude Code first asks, and ends at a no.',
    },
  ],
};
