import { type Check, tally } from './check.ts';
import { parsers, namesAt, valueAt } from '../readers/reader.ts';

/** The policy that is meant to hide some tools, and refuses every one. */
export const hideUnderDeny: Check = {
  id: 'hide-under-deny',
  formats: ['policylayer', 'intercept'],
  find(pasted) {
    const value = pasted.format === 'intercept' ? parsers.yaml(pasted.text) : pasted.value;
    const hide = namesAt(value, 'hide') ?? [];
    const isDeny = valueAt(value, 'default') === 'deny';
    const callable = pasted.tools.filter((tool) => !['hide', 'deny'].includes(pasted.decide(tool)));
    if (!isDeny || hide.length === 0 || callable.length > 0) return [];
    return [
      {
        level: 'error' as const,
        path: '/default',
        message: 'every tool is refused, not only the hidden ones: under deny only the keys of "tools" can be called',
        tip: 'write "default": "allow", or name every other tool under "tools" as {}',
        does: tally(pasted),
      },
    ];
  },
};
