import type { Check } from '../lint/check.ts';
import { under } from '../lint/glance.ts';

/** The key of another version, with which this one does not start. */
export const opencodeVersion: Check = {
  id: 'opencode-version',
  find({ reading, places }) {
    const written = under(reading.tree, 'permissions');
    if (written === undefined) return [];
    const isList = Array.isArray(written);
    return [
      {
        level: 'error',
        path: '/permissions',
        message: '"permissions" is the key of version 2; opencode 1 does not start with it',
        tip: isList ? 'choose the format opencode-2, if that is the version that you run' : 'write "permission"',
        does: 'opencode does not start with this file, so nothing can be called.',
        ...(!isList && { edits: [places.renamed('/permissions', 'permission')] }),
      },
    ];
  },
};
