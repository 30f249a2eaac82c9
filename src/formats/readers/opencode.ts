import { isObject, pointer } from '../../model/index.ts';
import { type Mention, objectAt, parsers, type Reader, split, valueAt } from './reader.ts';

const effects: Record<string, 'hide' | 'ask' | 'allow'> = { deny: 'hide', ask: 'ask', allow: 'allow' };

/** opencode: the last pattern that matches the normalised name wins; nothing that matches allows. */
export const opencodeReader: Reader = {
  format: 'opencode',
  parse: parsers.jsonc,
  mentions: (value, server) =>
    rulesOf(value)
      .filter(({ pattern }) => pattern.startsWith(`${spelled(server)}_`) && !/[*?]/.test(pattern))
      .map(({ pattern, action, path }): Mention => {
        const says = effects[action];
        return { tool: pattern.slice(spelled(server).length + 1), path, ...(says && { says }) };
      }),
  servers: (value, tools) =>
    rulesOf(value).flatMap(({ pattern, path }) => {
      const found = split(pattern, '_', tools.map(spelled));
      const whole = /^([^*?]+)_\*$/.exec(pattern)?.[1];
      return found ? [{ ...found, path }] : whole !== undefined ? [{ server: whole, path }] : [];
    }),
  words: (value) => rulesOf(value).map(({ pattern, path }) => ({ word: pattern, path })),
  spell: (server, tool) => `${spelled(server)}_${spelled(tool)}`,
  decide(value, server) {
    const rules = rulesOf(value);
    return ({ tool }) => {
      const name = `${spelled(server)}_${spelled(tool)}`;
      const last = rules.findLast(({ pattern, input }) => input === '*' && globMatches(pattern, name));
      return (last && effects[last.action]) ?? 'allow';
    };
  },
};

/** A line that opencode reads: what it is for, the input it is for, which is `*` for any, and its action. */
export interface OpencodeRule {
  pattern: string;
  input: string;
  action: string;
  path: string;
}

/** All lines in the order in which opencode puts them: the older `tools`, then `permission`. */
export function rulesOf(value: unknown): OpencodeRule[] {
  const tools = Object.entries(objectAt(value, 'tools')).map(([pattern, on]) => ({
    pattern,
    input: '*',
    action: on === true ? 'allow' : 'deny',
    path: pointer('tools', pattern),
  }));
  const permission = valueAt(value, 'permission');
  if (typeof permission === 'string')
    return [...tools, { pattern: '*', input: '*', action: permission, path: '/permission' }];
  const own = Object.entries(isObject(permission) ? permission : {}).flatMap(([pattern, action]) =>
    isObject(action)
      ? Object.entries(action).map(([input, inner]) => ({
          pattern,
          input,
          action: String(inner),
          path: pointer('permission', pattern, input),
        }))
      : [{ pattern, input: '*', action: String(action), path: pointer('permission', pattern) }],
  );
  return [...tools, ...own];
}

/** True where the pattern, with `*` for any characters and `?` for one, matches the whole name; in linear time. */
export function globMatches(pattern: string, name: string): boolean {
  let reached = new Set([0]);
  for (const character of pattern) {
    const next = new Set<number>();
    for (const at of reached) {
      if (character === '*') for (let end = at; end <= name.length; end++) next.add(end);
      else if (at < name.length && (character === '?' || character === name[at])) next.add(at + 1);
    }
    reached = next;
  }
  return reached.has(name.length);
}

function spelled(name: string): string {
  return name.replace(/[^a-zA-Z0-9_-]/g, '_');
}
