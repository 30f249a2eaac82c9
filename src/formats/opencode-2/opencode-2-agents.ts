import { type Check, counts, type Found, wordFor } from '../lint/check.ts';
import { decideBy, type Opencode2Reading } from './read.ts';

/** Agents whose own rules give tools another fate than the rules for every agent. */
export const opencode2Agents: Check<Opencode2Reading> = {
  id: 'opencode-2-agents',
  find({ reading: { shared, agents }, server, tools }) {
    const fateUnder = (rules: typeof shared) => {
      const decide = decideBy(rules, server);
      return (tool: string) => wordFor(decide({ tool, arguments: {} }));
    };
    const fate = fateUnder(shared);
    return [...agents].flatMap(([name, rules]): Found[] => {
      const own = fateUnder(rules);
      if (tools.every((tool) => own(tool) === fate(tool))) return [];
      return [
        {
          level: 'warning',
          path: rules[shared.length]!.path,
          message: `the agent "${name}" has rules of its own, which come after the others`,
          tip: 'put what has to hold for every agent last in the rules of each',
          does: `Under the agent "${name}", of ${tools.length} tools: ${counts(tools, own)}. By the rules for every agent: ${counts(tools, fate)}.`,
        },
      ];
    });
  },
};
