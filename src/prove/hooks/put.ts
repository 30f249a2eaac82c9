import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isObject } from '../../model/index.ts';
import { inPlace } from '../client.ts';
import type { HookedClient } from '../hooked.ts';

/** Puts the entry into its file at home, beside what stands there, or at the place that is given for it. */
export const putAtHome =
  (pathOf?: (home: string, project: string) => string): HookedClient['put'] =>
  (client, entry) =>
    inPlace(client, (start, place) => {
      const { path, text, item } = entry(place);
      const file = pathOf?.(place.home, place.project) ?? join(place.home, path.slice('~/'.length));
      mkdirSync(dirname(file), { recursive: true });
      if (!item || !existsSync(file)) writeFileSync(file, text);
      else writeFileSync(file, JSON.stringify(appended(JSON.parse(readFileSync(file, 'utf8')), item.list, item.value)));
      return start;
    });

function appended(value: unknown, [key, ...keys]: readonly string[], item: unknown): unknown {
  if (key === undefined) return [...(Array.isArray(value) ? (value as unknown[]) : []), item];
  const own = isObject(value) ? value : {};
  return { ...own, [key]: appended(own[key], keys, item) };
}
