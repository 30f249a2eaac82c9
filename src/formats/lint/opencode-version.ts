import { valueAt } from '../readers/reader.ts';
import type { Check } from './check.ts';
import { renamed } from './edit.ts';

/** The key of another version, with which this one does not start. */
export const opencodeVersion: Check = {
  id: 'opencode-version',
  formats: ['opencode'],
  find: ({ value }) =>
    valueAt(value, 'permissions') === undefined
      ? []
      : [
          {
            level: 'error',
            path: '/permissions',
            message: '"permissions" is the key of version 2; opencode 1 does not start with it',
            tip: 'write "permission"',
            does: 'opencode does not start with this file, so nothing can be called.',
            corrected: renamed(value, '/permissions', 'permission'),
          },
        ],
};
