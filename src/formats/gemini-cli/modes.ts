import type { Modes, Seen } from '../modes.ts';

const seen: Seen = { how: 'ran', version: '0.61.0', date: '2026-11-29' };
const firm = { hidden: 'hidden', denied: 'hidden' } as const;

/** The approval modes of Gemini CLI, and what trusting a server does. */
export const modes: Modes = {
  holds:
    'In every mode a tool with `deny` was hidden and refused. `ask_user` asks in `default` and `auto_edit` alone: in `yolo`, and where the server has `trust: true`, what it names ran unasked, as did what no rule names. Prefer `deny` for what must never run.',
  rows: 'default',
  list: [
    {
      id: 'default',
      as: 'in `default`',
      sets: ['`--approval-mode default`', '`general.defaultApprovalMode` in settings.json'],
      isDefault: true,
      meets: { ...firm, asked: 'asked', allowed: 'runs', unnamed: 'asked' },
      seen,
    },
    {
      id: 'auto_edit',
      as: 'in `auto_edit`',
      sets: ['`--approval-mode auto_edit`', '`general.defaultApprovalMode`'],
      meets: { ...firm, asked: 'asked', allowed: 'runs', unnamed: 'asked' },
      seen,
    },
    {
      id: 'plan',
      as: 'in `plan`',
      sets: ['`--approval-mode plan`', '`general.defaultApprovalMode`'],
      meets: { ...firm, asked: 'refused', allowed: 'refused', unnamed: 'hidden' },
      seen,
      note: 'It says "denied by policy" of a tool that a rule allows.',
    },
    {
      id: 'yolo',
      as: 'in `yolo`',
      sets: ['`--approval-mode yolo` or `--yolo`'],
      meets: { ...firm, asked: 'runs', allowed: 'runs', unnamed: 'runs' },
      seen,
      note: 'In settings.json `yolo` is passed over. Rules that name a tool in full, as for a server whose name holds a space, were heeded here: `ask_user` asked.',
    },
    {
      id: 'trusted server',
      as: 'where the server has `trust: true`',
      sets: ['`"trust": true` at the server in settings.json'],
      meets: { ...firm, asked: 'runs', allowed: 'runs', unnamed: 'runs' },
      seen,
    },
  ],
};
