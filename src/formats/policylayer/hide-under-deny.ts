import type { Check } from '../lint/check.ts';
import { under } from '../lint/glance.ts';
import { refusesAll } from '../lint/outcome.ts';

/** The policy that is meant to hide some tools, and refuses every one. */
export const hideUnderDeny: Check = {
  id: 'hide-under-deny',
  find({ reading, server, tools, decide, places }) {
    const found = under(reading.tree, 'hide');
    const hide = Array.isArray(found) ? found : [];
    const isTrap = under(reading.tree, 'default') === 'deny' && hide.length > 0 && !hide.includes('*');
    const conditional = reading.byArguments?.(server) ?? [];
    if (!isTrap || !refusesAll(tools, decide, conditional) || tools.every((tool) => hide.includes(tool))) return [];
    return [
      {
        level: 'error',
        path: '/default',
        message: 'every tool is refused, not only the hidden ones: under deny only the keys of "tools" can be called',
        tip: 'write "default": "allow", or name every other tool under "tools" as {}',
        edits: [places.replaced('/default', 'allow')],
      },
    ];
  },
};
