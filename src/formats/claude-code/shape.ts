import { anything, list, names, one, open } from '../shape.ts';

const mode = one(['default', 'acceptEdits', 'plan', 'bypassPermissions', 'dontAsk', 'auto', 'manual']);
// Claude Code passes over an entry that is no text, and keeps the rest.
const rules = list(anything());
const under = 'put it under "permissions"';

/** Claude Code's settings, of which only the permissions matter here. */
export const shape = open(
  {
    permissions: open(
      { allow: rules, ask: rules, deny: rules, defaultMode: mode, additionalDirectories: names },
      { permissions: 'take its lists out of the inner "permissions"' },
    ),
  },
  { allow: under, ask: under, deny: under, defaultMode: under },
);
