import { isObject, pointer } from '../../model/index.ts';
import { lookup, onlyName } from '../read/globs.ts';
import { lenient } from '../read/lenient.ts';
import { listed, type Mention, type Reading } from '../read/reading.ts';
import { yaml } from '../read/yaml.ts';
import { continueMatches } from './pattern.ts';
import { shape } from './shape.ts';

const effects = { exclude: 'hide', ask: 'ask', allow: 'allow' } as const;

/** The lists of the file, in the order in which Continue goes through them. */
const lists = ['exclude', 'ask', 'allow'] as const;

/** A permissions file as Continue reads it. */
export interface ContinueReading extends Reading {
  entries: readonly (Mention & { list: (typeof lists)[number] })[];
}

/** Continue on a terminal: the first pattern that matches the bare name decides; what none matches is asked for. */
export function read(text: string): ContinueReading {
  return reading(yaml(text));
}

/** The same of a file that is parsed. */
export function reading(tree: unknown): ContinueReading {
  const file = isTaken(tree) ? lenient(shape, tree) : {};
  const entries = lists.flatMap((list) => listed(file[list], pointer(list)).map((mention) => ({ ...mention, list })));
  return {
    tree,
    entries,
    mentions: () => entries.filter(({ tool }) => !/[*?(]/.test(tool)),
    decide() {
      // A pattern with an argument form holds where a tool has an argument called "pattern", so it names no tool.
      const rules = lookup(
        entries.filter(({ tool }) => !tool.includes('(')),
        ({ tool }) => onlyName(tool.trim()),
        ({ tool: pattern }, name) => continueMatches(pattern.trim(), name),
      );
      return ({ tool }) => {
        const rule = rules.first(tool);
        return rule ? effects[rule.list] : 'ask';
      };
    },
  };
}

/** Whether Continue takes the file: with another key, or a list that is none, it passes over the whole of it. */
function isTaken(tree: unknown): boolean {
  return (
    isObject(tree) &&
    Object.entries(tree).every(([key, list]) => (!list || Array.isArray(list)) && lists.some((name) => name === key))
  );
}
