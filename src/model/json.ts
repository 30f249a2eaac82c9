/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** True for a JSON object; false for null, lists and scalars. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON text with the keys of every object in code-unit order and no spaces: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(value));
}

/** JSON text on one line with a space behind every comma and colon, where a narrow page can break it. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(/([{[])?\n *([}\]])?/g, (_, open = '', close = '') =>
    open === '' && close === '' ? ' ' : `${open}${close}`,
  );
}

/** A copy with the keys of every object in code-unit order, safe for keys such as `__proto__`. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort())
    Object.defineProperty(sorted, key, {
      value: sortKeys(value[key]),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  return sorted;
}
