import type { Term } from '../model/index.ts';

/** The ready policies for a whole server. Each names every tool and refuses what it does not name. */
export const profiles = {
  observe: {
    label: 'Observe',
    description:
      'An agent can read, within a limit where answers hold personal or business data or secrets; every other tool is hidden.',
  },
  operate: {
    label: 'Operate',
    description:
      'An agent can read and make limited changes; a person approves what is High, and what is Critical where a condition narrows the call; the other Critical tools are hidden.',
  },
  'all-but-irreversible': {
    label: 'All but irreversible',
    description:
      'An agent can do whatever can be taken back; what cannot, what nothing shows can be, and what comes to the same end is hidden. It does not limit what is disclosed.',
  },
} as const satisfies Record<string, Term>;

/** The id of a profile, as in addresses and commands. */
export type Profile = keyof typeof profiles;
