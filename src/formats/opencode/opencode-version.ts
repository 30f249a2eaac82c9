import type { Check } from '../lint/check.ts';
import { under } from '../lint/glance.ts';

/** The key of another version, with which this one does not start. */
export const opencodeVersion: Check = {
  id: 'opencode-version',
  find: ({ reading, places }) =>
    under(reading.tree, 'permissions') === undefined
      ? []
      : [
          {
            level: 'error',
            path: '/permissions',
            message: '"permissions" is the key of version 2; opencode 1 does not start with it',
            tip: 'write "permission"',
            does: 'opencode does not start with this file, so nothing can be called.',
            edits: [places.renamed('/permissions', 'permission')],
          },
        ],
};
