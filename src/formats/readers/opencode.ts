import { pointer } from '../../model/index.ts';
import { objectAt, parsers, type Reader } from './reader.ts';

/** opencode: the last pattern that matches the normalised name wins; nothing that matches allows. */
export const opencodeReader: Reader = {
  format: 'opencode',
  parse: parsers.jsonc,
  mentions: (value, server) =>
    Object.keys(objectAt(value, 'permission'))
      .filter((pattern) => pattern.startsWith(`${spelled(server)}_`) && !/[*?]/.test(pattern))
      .map((pattern) => ({ tool: pattern.slice(spelled(server).length + 1), path: pointer('permission', pattern) })),
  decide(value, server) {
    const rules = Object.entries(objectAt(value, 'permission'));
    return ({ tool }) => {
      const name = `${spelled(server)}_${spelled(tool)}`;
      const action = rules.findLast(([pattern]) => globMatches(pattern, name))?.[1];
      if (action === 'deny') return 'hide';
      return action === 'ask' ? 'ask' : 'allow';
    };
  },
};

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
