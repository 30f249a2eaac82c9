import { globs } from '../read/globs.ts';
import { json } from '../read/json.ts';
import { lenient } from '../read/lenient.ts';
import { type Answer, type Reading, split } from '../read/reading.ts';
import { underscored } from '../underscored.ts';
import { shape } from './shape.ts';

const lists = { deny: 'hide', ask: 'ask', allow: 'allow' } as const;

/** A rule of one of the lists. */
export interface Rule {
  list: keyof typeof lists;
  rule: string;
  path: string;
}

/** Settings as Claude Code reads them. */
export interface ClaudeReading extends Reading {
  rules: readonly Rule[];
  mode: string | undefined;
}

/** What becomes of a tool that no rule names, in the modes in which it is not asked for. */
const unnamed: Readonly<Record<string, Answer>> = { bypassPermissions: 'allow', dontAsk: 'deny' };

/** Claude Code: deny before ask before allow, by the normalised name; what is not named is asked for, but in some modes. */
export function read(text: string): ClaudeReading {
  return reading(json(text));
}

/** The same of settings that are parsed, such as several files taken together. */
export function reading(tree: unknown): ClaudeReading {
  const { permissions = {} } = lenient(shape, tree);
  const rules = (['deny', 'ask', 'allow'] as const).flatMap((list) =>
    (permissions[list] ?? []).flatMap((rule, index) =>
      typeof rule === 'string' ? [{ list, rule, path: `/permissions/${list}/${index}` }] : [],
    ),
  );
  return {
    tree,
    rules,
    mode: permissions.defaultMode,
    setsMode: permissions.defaultMode !== undefined,
    byModel(server) {
      if (permissions.defaultMode !== 'auto') return () => false;
      const find = listsFor(rules, server);
      return (tool) => find(tool) === undefined;
    },
    mentions: (server) =>
      rules.flatMap(({ list, rule, path }) => {
        const named = /^mcp__((?:(?!__).)+)__([^*(]+)$/.exec(rule);
        return named?.[1] === underscored(server) ? [{ tool: named[2]!, path, says: lists[list] }] : [];
      }),
    servers: (tools) =>
      rules.flatMap(({ rule, path }) => {
        const named = /^mcp__((?:(?!__)[^*(])+)(?:__([^(]*)|$)/.exec(rule);
        // A tool behind one underscore was meant as a tool, though Claude Code takes the whole for a server.
        if (!named || (named[2] === undefined && split(named[1]!, '_', tools))) return [];
        return [{ server: named[1]!, path, ...(named[2] && { tool: named[2] }) }];
      }),
    words: () => rules.map(({ rule, path }) => ({ word: rule, path })),
    decide(server) {
      const find = listsFor(rules, server);
      return ({ tool }) => {
        switch (find(tool)) {
          case 'deny':
            return 'hide';
          case 'ask':
            return permissions.defaultMode === 'dontAsk' ? 'deny' : 'ask';
          case 'allow':
            return permissions.defaultMode === 'plan' ? 'ask' : 'allow';
          case undefined:
            return unnamed[permissions.defaultMode ?? ''] ?? 'ask';
        }
      };
    },
  };
}

/** The list that decides on a tool of a server: deny before ask before allow; none where no rule names it. */
function listsFor(rules: readonly Rule[], server: string): (tool: string) => Rule['list'] | undefined {
  const prefix = `mcp__${underscored(server)}`;
  const matching = (list: Rule['list']) => {
    const words = rules.filter((each) => each.list === list).map(({ rule }) => rule);
    // Under allow a wildcard may stand only after the server.
    const some = globs(words.filter((word) => list !== 'allow' || word.startsWith(`${prefix}__`)));
    const isWhole = words.includes(prefix);
    return (name: string) => isWhole || some.first(name) !== undefined;
  };
  const found = (['deny', 'ask', 'allow'] as const).map((list) => ({ list, matches: matching(list) }));
  return (tool) => found.find(({ matches }) => matches(`${prefix}__${underscored(tool)}`))?.list;
}
