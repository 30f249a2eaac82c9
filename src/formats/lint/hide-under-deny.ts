import { namesAt, valueAt } from '../readers/reader.ts';
import type { Check } from './check.ts';
import { replaced } from './edit.ts';
import { refusesAll } from './outcome.ts';
import { treeOf } from './tree.ts';

/** The policy that is meant to hide some tools, and refuses every one. */
export const hideUnderDeny: Check = {
  id: 'hide-under-deny',
  formats: ['policylayer', 'intercept'],
  find(pasted) {
    const { reader, value, server, tools, decide } = pasted;
    const tree = treeOf(pasted);
    const hide = namesAt(tree, 'hide') ?? [];
    const isTrap = valueAt(tree, 'default') === 'deny' && hide.length > 0 && !hide.includes('*');
    const conditional = reader.byArguments?.(value, server) ?? [];
    if (!isTrap || !refusesAll(tools, decide, conditional) || tools.every((tool) => hide.includes(tool))) return [];
    return [
      {
        level: 'error',
        path: '/default',
        message: 'every tool is refused, not only the hidden ones: under deny only the keys of "tools" can be called',
        tip: 'write "default": "allow", or name every other tool under "tools" as {}',
        corrected: replaced(tree, '/default', 'allow'),
      },
    ];
  },
};
