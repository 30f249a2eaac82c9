import { isObject, pointer } from '../../model/index.ts';
import { globMatches } from './opencode.ts';
import { listed, namesAt, parsers, type Reader } from './reader.ts';

const effects = { exclude: 'hide', ask: 'ask', allow: 'allow' } as const;

/** The lists of Continue's file, in the order in which it goes through them. */
export const continueLists = ['exclude', 'ask', 'allow'] as const;

/** Continue on a terminal: the first pattern that matches the bare name decides; what none matches is asked for. */
export const continueReader: Reader = {
  format: 'continue',
  parse: parsers.yaml,
  mentions: (value) => entriesOf(value).filter(({ tool }) => !/[*?(]/.test(tool)),
  decide(value) {
    // A pattern with an argument form holds where a tool has an argument called "pattern", so it names no tool.
    const rules = entriesOf(value).filter(({ tool }) => !tool.includes('('));
    return ({ tool }) => {
      const rule = rules.find((each) => continueMatches(each.tool.trim(), tool));
      return rule ? effects[rule.list] : 'ask';
    };
  },
};

/** Whether Continue reads the file: with another key, or a list that is none, it passes over the whole of it. */
export function continueReads(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.entries(value).every(
      ([key, list]) => (!list || Array.isArray(list)) && continueLists.some((name) => name === key),
    )
  );
}

/** Whether a pattern stands for a tool. */
export function continueMatches(pattern: string, tool: string): boolean {
  return pattern === tool || globMatches(pattern, tool);
}

function entriesOf(value: unknown) {
  if (!continueReads(value)) return [];
  return continueLists.flatMap((list) =>
    listed(namesAt(value, list), pointer(list)).map((mention) => ({ ...mention, list })),
  );
}
