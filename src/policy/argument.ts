import { isObject } from '../model/core.ts';

/** The argument at a path of names joined by dots, through own properties of objects only; undefined where there is none. */
export function argumentAt(args: unknown, path: string): unknown {
  let current = args;
  for (const name of path.split('.')) {
    if (!isObject(current) || !Object.hasOwn(current, name)) return undefined;
    current = current[name];
  }
  return current;
}

/** A copy of the arguments with a value set at a path, or removed for undefined; safe for names such as `__proto__`. */
export function withArgument(args: Record<string, unknown>, path: string, value: unknown): Record<string, unknown> {
  const [name, ...rest] = path.split('.') as [string, ...string[]];
  const below = Object.hasOwn(args, name) ? args[name] : undefined;
  const next = rest.length === 0 ? value : withArgument(isObject(below) ? below : {}, rest.join('.'), value);
  const entries = Object.entries(args).filter(([key]) => key !== name);
  return Object.fromEntries(next === undefined ? entries : [...entries, [name, next]]);
}
