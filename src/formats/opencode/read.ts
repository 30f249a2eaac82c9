import { pointer } from '../../model/index.ts';
import { globMatches, lookup, onlyName } from '../read/globs.ts';
import { lenient } from '../read/lenient.ts';
import { type Mention, type Reading, split } from '../read/reading.ts';
import { underscored } from '../underscored.ts';
import { shape } from './shape.ts';

const effects = { deny: 'hide', ask: 'ask', allow: 'allow' } as const;

/** A line that opencode reads: what it is for, the input it is for, which is `*` for any, and its action. */
export interface Rule {
  pattern: string;
  input: string;
  action: keyof typeof effects | undefined;
  path: string;
}

/** A configuration as opencode reads it. */
export interface OpencodeReading extends Reading {
  /** All lines in the order in which opencode puts them: the older `tools`, then `permission`. */
  rules: readonly Rule[];
}

/** opencode: the last pattern that matches the normalised name wins; nothing that matches allows. */
export function reading(tree: unknown): OpencodeReading {
  const rules = rulesOf(tree);
  return {
    tree,
    rules,
    mentions: (server) => {
      const prefix = `${underscored(server)}_`;
      return rules
        .filter(({ pattern }) => pattern.startsWith(prefix) && onlyName(pattern) !== undefined)
        .map(({ pattern, action, path }): Mention => {
          return { tool: pattern.slice(prefix.length), path, ...(action && { says: effects[action] }) };
        });
    },
    servers: (tools) => {
      const spelled = tools.map((tool) => underscored(tool));
      return rules.flatMap(({ pattern, path }) => {
        const found = split(pattern, '_', spelled);
        const whole = /^([^*?]+)_\*$/.exec(pattern)?.[1];
        return found ? [{ ...found, path }] : whole !== undefined ? [{ server: whole, path }] : [];
      });
    },
    words: () => rules.map(({ pattern, path }) => ({ word: pattern, path })),
    decide(server) {
      const ofAnyInput = rules.filter(({ input }) => input === '*');
      const byName = lookup(
        ofAnyInput,
        ({ pattern }) => onlyName(pattern),
        ({ pattern }, name) => globMatches(pattern, name),
      );
      return ({ tool }) => {
        const action = byName.last(`${underscored(server)}_${underscored(tool)}`)?.action;
        return action ? effects[action] : 'allow';
      };
    },
  };
}

function rulesOf(tree: unknown): Rule[] {
  const { tools, permission } = lenient(shape, tree);
  const older = [...(tools ?? [])].map(([pattern, isOn]) => ({
    pattern,
    input: '*',
    action: isOn === true ? ('allow' as const) : ('deny' as const),
    path: pointer('tools', pattern),
  }));
  if (typeof permission === 'string')
    return [...older, { pattern: '*', input: '*', action: permission, path: '/permission' }];
  const own = [...(permission ?? [])].flatMap(([pattern, action]): Rule[] =>
    typeof action === 'object'
      ? [...action].map(([input, inner]) => ({
          pattern,
          input,
          action: inner,
          path: pointer('permission', pattern, input),
        }))
      : [{ pattern, input: '*', action, path: pointer('permission', pattern) }],
  );
  return [...older, ...own];
}
