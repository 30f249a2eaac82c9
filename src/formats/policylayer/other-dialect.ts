import { isObject, pointer } from '../../model/index.ts';
import type { Check } from '../lint/check.ts';
import type { Dialect } from './dialects.ts';

/** Keys of the other PolicyLayer dialect, which the gateway drops. */
export function keysOfTheOther({ keys, message, tip }: Dialect): Check {
  return {
    id: 'other-dialect',
    find: ({ reading }) =>
      placesOf(reading.tree, keys, []).map(({ path, key }) => ({
        level: 'error',
        path,
        message: message(key),
        tip: tip(key),
      })),
  };
}

/** Where these keys stand, but not as the names of tools. */
function placesOf(value: unknown, keys: readonly string[], at: (string | number)[]): { path: string; key: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => placesOf(item, keys, [...at, index]));
  if (!isObject(value)) return [];
  const isNames = at.length === 1 && at[0] === 'tools';
  return Object.keys(value).flatMap((key) =>
    !isNames && keys.includes(key) ? [{ path: pointer(...at, key), key }] : placesOf(value[key], keys, [...at, key]),
  );
}
