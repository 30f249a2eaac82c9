import type { Modes, Seen } from '../modes.ts';

const seen: Seen = { how: 'ran', version: '1.0.102', date: '2026-11-29' };
const firm = { hidden: 'hidden', denied: 'refused' } as const;

/** The modes of Copilot CLI, and the options that allow everything. */
export const modes: Modes = {
  holds:
    'In every mode `--excluded-tools` hid and `--deny-tool` refused. Asking does not hold with `--allow-all-tools`, `--allow-all`, `--yolo` or `COPILOT_ALLOW_ALL`: what should be asked for ran. Prefer hiding or denying for what must never run.',
  rows: 'interactive',
  list: [
    {
      id: 'interactive',
      as: 'in `interactive`',
      sets: ['`--mode interactive`'],
      isDefault: true,
      meets: { ...firm, asked: 'asked', allowed: 'runs', unnamed: 'asked' },
      seen,
    },
    {
      id: 'plan',
      as: 'in `plan`',
      sets: ['`--mode plan`'],
      meets: { ...firm, asked: 'asked', allowed: 'runs', unnamed: 'asked' },
      seen,
    },
    {
      id: 'autopilot',
      as: 'in `autopilot`',
      sets: ['`--mode autopilot`'],
      meets: { ...firm, asked: 'asked', allowed: 'runs', unnamed: 'asked' },
      seen,
    },
    {
      id: 'allow-all-tools',
      as: 'with `--allow-all-tools` and what includes it',
      sets: ['`--allow-all-tools`', '`--allow-all` or `--yolo`', '`COPILOT_ALLOW_ALL=true` in the environment'],
      meets: { ...firm, asked: 'runs', allowed: 'runs', unnamed: 'runs' },
      seen,
    },
  ],
};
