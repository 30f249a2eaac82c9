import { isObject, pointer } from '../../model/index.ts';
import { loadIntercept } from '../../policy/index.ts';
import { type Check, tally } from './check.ts';
import { type Keys, knownKeys } from './known-keys.ts';
import { nearest } from './nearest.ts';

const interceptKeys = [
  ...['version', 'description', 'default', 'hide', 'tools', 'rules', 'name', 'action', 'rate_limit', 'conditions'],
  ...['on_deny', 'state', 'path', 'op', 'value', 'counter', 'window', 'increment', 'increment_from'],
];

/** Keys that the consumer drops without a word, so that the line does nothing. */
export const unknownKeys: Check = {
  id: 'unknown-keys',
  formats: ['intercept', ...Object.keys(knownKeys)],
  find(pasted) {
    const found =
      pasted.format === 'intercept'
        ? loadIntercept(pasted.value).unknown.map((path) => ({
            path,
            key: path.split('.').at(-1)!,
            near: nearest(path.split('.').at(-1)!, interceptKeys),
          }))
        : unknownIn(pasted.value, knownKeys[pasted.format]!.keys, knownKeys[pasted.format]!.open, []);
    return found.map(({ path, key, near }) => ({
      level: 'error' as const,
      path,
      message: `"${key}" is no key here; it is dropped without a word`,
      tip: near === undefined ? 'remove it' : `write "${near}"`,
      does: tally(pasted),
    }));
  },
};

interface Unknown {
  path: string;
  key: string;
  near: string | undefined;
}

function unknownIn(value: unknown, keys: Keys, open: boolean, at: (string | number)[]): Unknown[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => unknownIn(item, keys, open, [...at, index]));
  if (!isObject(value)) return [];
  return Object.keys(value).flatMap((key) => {
    const below = Object.hasOwn(keys, key) ? keys[key] : keys['*'];
    if (below !== undefined) return below === true ? [] : unknownIn(value[key], below, open, [...at, key]);
    const near = nearest(key, Object.keys(keys));
    return open && near === undefined ? [] : [{ path: pointer(...at, key), key, near }];
  });
}
