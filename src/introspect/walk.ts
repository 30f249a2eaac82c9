import { isObject } from '../model/index.ts';

/** Calls `visit` with every string in a JSON value, keys included, and the path of segments to it. */
export function eachString(value: unknown, visit: (text: string, path: string[], isKey: boolean) => void): void {
  const walk = (at: unknown, path: string[]): void => {
    if (typeof at === 'string') visit(at, path, false);
    else if (Array.isArray(at)) for (const [index, item] of at.entries()) walk(item, [...path, String(index)]);
    else if (isObject(at))
      for (const key of Object.keys(at)) {
        visit(key, [...path, key], true);
        walk(at[key], [...path, key]);
      }
  };
  walk(value, []);
}

/** A copy of a JSON value with every string, keys included, replaced; safe for keys such as `__proto__`. */
export function mapStrings(value: unknown, replace: (text: string, path: string[]) => string): unknown {
  const walk = (at: unknown, path: string[]): unknown => {
    if (typeof at === 'string') return replace(at, path);
    if (Array.isArray(at)) return at.map((item, index) => walk(item, [...path, String(index)]));
    if (!isObject(at)) return at;
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(at))
      Object.defineProperty(copy, replace(key, [...path, key]), {
        value: walk(at[key], [...path, key]),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    return copy;
  };
  return walk(value, []);
}

const deepest = 200;

/** True for a JSON value nested so deeply that walking it could exhaust the stack. */
export function isDeep(value: unknown, levels = deepest): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((item) => isDeep(item, levels - 1));
}
