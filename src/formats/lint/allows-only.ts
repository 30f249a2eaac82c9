import type { Check } from './check.ts';

/** A list of allowed tools where everything else is allowed as well. */
export const allowsOnly: Check = {
  id: 'allows-only',
  find({ reading, server, tools, decide }) {
    const mentions = reading.mentions(server).filter(({ says }) => says !== undefined);
    const named = new Set(mentions.map(({ tool }) => tool));
    const isOpen = tools.every((tool) => decide(tool) === 'allow');
    if (!isOpen || named.size < 2 || named.size >= tools.length || mentions.some(({ says }) => says !== 'allow'))
      return [];
    return [
      {
        level: 'warning',
        path: mentions[0]!.path,
        message: `allows ${named.size} tools and refuses none; what is not named is allowed as well`,
        tip: 'refuse by default, or refuse the others by name',
      },
    ];
  },
};
