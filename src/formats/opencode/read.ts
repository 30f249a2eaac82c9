import { pointer } from '../../model/index.ts';
import { globMatches, lookup, onlyName } from '../read/globs.ts';
import { type Lenient, lenient } from '../read/lenient.ts';
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
  /** The lines for the agent that runs unless another is chosen: the global ones, then its own. */
  rules: readonly Rule[];
  /** The lines for each of the other agents that have some of their own. */
  agents: ReadonlyMap<string, readonly Rule[]>;
}

/** opencode: the last pattern that matches the normalised name wins; nothing that matches allows. */
export function reading(tree: unknown): OpencodeReading {
  const file = lenient(shape, tree);
  const global = rulesOf(file, []);
  const main = file.default_agent ?? 'build';
  const own = (name: string) =>
    (['mode', 'agent'] as const).flatMap((key) => rulesOf(file[key]?.get(name) ?? {}, [key, name]));
  const rules = [...global, ...own(main)];
  const others = [...(file.mode?.keys() ?? []), ...(file.agent?.keys() ?? [])].filter((name) => name !== main);
  const agents = new Map([...new Set(others)].map((name) => [name, [...global, ...own(name)]]));
  return {
    tree,
    rules,
    agents,
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
    decide: (server) => decideBy(rules, server),
    otherwise: (server) => [...agents.values()].map((own) => decideBy(own, server)),
  };
}

/** What becomes of tools under some lines. */
export function decideBy(rules: readonly Rule[], server: string): ReturnType<Reading['decide']> {
  const byName = lookup(
    rules.filter(({ input }) => input === '*'),
    ({ pattern }) => onlyName(pattern),
    ({ pattern }, name) => globMatches(pattern, name),
  );
  return ({ tool }) => {
    const action = byName.last(`${underscored(server)}_${underscored(tool)}`)?.action;
    return action ? effects[action] : 'allow';
  };
}

type Agent = NonNullable<NonNullable<Lenient<typeof shape>['agent']> extends ReadonlyMap<string, infer A> ? A : never>;

/** The lines of one part of the file: the older `tools`, then `permission`. */
function rulesOf({ tools, permission }: Agent, at: readonly string[]): Rule[] {
  const older = [...(tools ?? [])].map(([pattern, isOn]) => ({
    pattern,
    input: '*',
    action: isOn === true ? ('allow' as const) : ('deny' as const),
    path: pointer(...at, 'tools', pattern),
  }));
  if (typeof permission === 'string')
    return [...older, { pattern: '*', input: '*', action: permission, path: pointer(...at, 'permission') }];
  const own = [...(permission ?? [])].flatMap(([pattern, action]): Rule[] =>
    typeof action === 'object'
      ? [...action].map(([input, inner]) => ({
          pattern,
          input,
          action: inner,
          path: pointer(...at, 'permission', pattern, input),
        }))
      : [{ pattern, input: '*', action, path: pointer(...at, 'permission', pattern) }],
  );
  return [...older, ...own];
}
