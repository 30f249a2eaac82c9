import { isObject, pointer } from '../../model/index.ts';
import type { Check, Found } from '../lint/check.ts';
import { under } from '../lint/glance.ts';
import type { CodexReading } from './read.ts';

/** Profiles in config.toml, which Codex read in earlier versions: 0.169.0 ends at `profile`, and at `--profile` beside such a table. */
export const codexProfiles: Check<CodexReading> = {
  id: 'codex-profiles',
  find({ reading: { tree } }): Found[] {
    const chosen = under(tree, 'profile');
    const tables = under(tree, 'profiles');
    const names = isObject(tables) ? Object.keys(tables) : [];
    return [
      ...(typeof chosen === 'string'
        ? [
            {
              level: 'error' as const,
              path: '/profile',
              message: `Codex 0.169.0 ends at it: "legacy \`profile\` config is no longer supported"`,
              tip: `remove it, and start with --profile ${chosen}, which reads ${chosen}.config.toml beside this file`,
              does: 'Codex does not start with this file.',
            },
          ]
        : []),
      ...names.map((name): Found => ({
        level: 'warning',
        path: pointer('profiles', name),
        message: `nothing in it holds: a plain start passes over it, and Codex 0.169.0 ends at --profile ${name} while it is there`,
        tip: `move its keys into ${name}.config.toml beside this file`,
      })),
    ];
  },
};
