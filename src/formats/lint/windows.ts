import { isObject, pointer } from '../../model/index.ts';
import { parsers } from '../readers/reader.ts';
import { type Check, tally } from './check.ts';

const known = ['minute', 'hour', 'day'];

/** Windows that are no name of one, such as a number of seconds. */
export const windows: Check = {
  id: 'windows',
  formats: ['policylayer', 'intercept'],
  find(pasted) {
    const value = pasted.format === 'intercept' ? parsers.yaml(pasted.text) : pasted.value;
    return windowsIn(value, []).map(({ path, actual }) => ({
      level: 'error' as const,
      path,
      message: 'is no window',
      expected: '"minute", "hour" or "day"',
      actual: JSON.stringify(actual),
      tip: 'write "window": "minute"',
      does:
        pasted.format === 'intercept'
          ? 'Intercept does not start with this file.'
          : `Only names of windows are documented. ${tally(pasted)}`,
    }));
  },
};

function windowsIn(value: unknown, at: (string | number)[]): { path: string; actual: unknown }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => windowsIn(item, [...at, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, below]) =>
    key === 'window' && at.length > 1 && !known.includes(below as string)
      ? [{ path: pointer(...at, key), actual: below }]
      : windowsIn(below, [...at, key]),
  );
}
