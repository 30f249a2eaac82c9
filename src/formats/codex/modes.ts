import type { Modes, Seen } from '../modes.ts';

const seen: Seen = { how: 'ran', version: '0.169.0', date: '2026-11-29' };
const firm = { hidden: 'hidden', denied: 'hidden' } as const;

/** The approval policies of Codex, each with a sandbox, which counts for the tools of servers as well. */
export const modes: Modes = {
  holds:
    'In every mode `disabled_tools` and what `enabled_tools` leaves out were hidden and refused. Asking holds under `on-request` alone: `never` refuses, and without a sandbox it runs what should be asked for. Prefer hiding for what must never run.',
  rows: 'on-request',
  list: [
    {
      id: 'on-request',
      as: 'under `on-request`',
      sets: ['`-a on-request`', '`approval_policy`'],
      isDefault: true,
      meets: { ...firm, asked: 'asked', allowed: 'runs', unnamed: 'asked' },
      seen,
      note: '`on-failure` did the same; `untrusted` is refused: "no longer supported; remove this setting".',
    },
    {
      id: 'never',
      as: 'under `never`',
      sets: ['`-a never`', '`approval_policy`', '`codex exec`, of itself'],
      meets: { ...firm, asked: 'refused', allowed: 'runs', unnamed: 'refused' },
      seen,
      note: 'Codex says "MCP tool call requires approval, but approval policy is never".',
    },
    {
      id: 'no approvals and no sandbox',
      as: 'without approvals and sandbox',
      sets: [
        '`--dangerously-bypass-approvals-and-sandbox`',
        '`approval_policy = "never"` with `sandbox_mode = "danger-full-access"`',
      ],
      meets: { ...firm, asked: 'runs', allowed: 'runs', unnamed: 'runs' },
      seen,
    },
    {
      id: 'approve-for-me',
      as: 'under `--approve-for-me`',
      sets: ['`--approve-for-me`'],
      meets: { hidden: 'unknown', denied: 'unknown', asked: 'judged', allowed: 'unknown', unnamed: 'judged' },
      seen: {
        how: 'read',
        source: 'codex --help, 0.169.0: "Route approval requests through automatic review"',
        date: '2026-11-29',
      },
      note: 'The review is made by a model, which could not be run here.',
    },
  ],
};
