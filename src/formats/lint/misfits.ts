import { isObject, pointer } from '../../model/index.ts';
import { accepts, branchFor, definitionOf, notes, required, type Shape } from '../shape.ts';
import { likely, likelyKey, nearest } from './nearest.ts';

/** Where a value differs from the shape. */
export type Misfit =
  | {
      kind: 'unknown';
      path: string;
      key: string;
      value: unknown;
      near: string | undefined;
      belongs: string | undefined;
    }
  | { kind: 'value'; path: string; expected: string; actual: unknown; meant: unknown }
  | { kind: 'missing'; path: string; key: string; tip: string };

interface How {
  /** Whether every key is reported that the shape does not have, where an object has many more as well. */
  isStrict?: boolean;
}

/** Every place where a value differs from a shape. */
export function misfits(value: unknown, shape: Shape, how: How = {}): Misfit[] {
  return within(value, shape, [], how);
}

function within(value: unknown, shape: Shape, at: readonly (string | number)[], how: How): Misfit[] {
  const def = definitionOf(shape);
  switch (def.type) {
    case 'unknown':
      return [];
    case 'array':
      if (!Array.isArray(value)) return [unfit(value, shape, at)];
      return value.flatMap((item, index) => within(item, def.element, [...at, index], how));
    case 'record':
      if (!isObject(value)) return [unfit(value, shape, at)];
      return Object.entries(value).flatMap(([key, item]) => within(item, def.valueType, [...at, key], how));
    case 'object':
      return isObject(value) ? inObject(value, shape, def, at, how) : [unfit(value, shape, at)];
    case 'union': {
      const branch = branchFor(value, def.options);
      return branch ? within(value, branch, at, how) : [unfit(value, shape, at)];
    }
    default:
      return accepts(shape, value) ? [] : [unfit(value, shape, at)];
  }
}

function inObject(
  value: Record<string, unknown>,
  shape: Shape,
  def: Extract<ReturnType<typeof definitionOf>, { type: 'object' }>,
  at: readonly (string | number)[],
  how: How,
): Misfit[] {
  const isOpen = def.catchall !== undefined && definitionOf(def.catchall).type === 'unknown' && !how.isStrict;
  const { needs = {}, elsewhere = {} } = notes.get(required(shape)) ?? {};
  const found = Object.keys(value).flatMap((key): Misfit[] => {
    const inner = Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
    if (inner) return within(value[key], inner, [...at, key], how);
    const belongs = Object.hasOwn(elsewhere, key) ? elsewhere[key] : undefined;
    const near = (isOpen ? nearest : likelyKey)(key, Object.keys(def.shape));
    if (isOpen && near === undefined && belongs === undefined) return [];
    return [{ kind: 'unknown', path: pointer(...at, key), key, value: value[key], near, belongs }];
  });
  const missing = Object.entries(needs).filter(([key]) => !Object.hasOwn(value, key));
  return [...found, ...missing.map(([key, tip]): Misfit => ({ kind: 'missing', path: pointer(...at), key, tip }))];
}

/** What is expected, in words. */
export function describeShape(shape: Shape): string {
  const def = definitionOf(shape);
  switch (def.type) {
    case 'enum':
      return listWords(Object.values(def.entries).map((word) => `"${word}"`));
    case 'string':
      return 'text';
    case 'number': {
      const { min, max } = boundsOf(shape);
      return max === Number.MAX_SAFE_INTEGER
        ? `a whole number of at least ${min}`
        : `a whole number from ${min} to ${max}`;
    }
    case 'boolean':
      return 'true or false';
    case 'array':
      return definitionOf(def.element).type === 'string' ? 'a list of texts' : 'a list';
    case 'record':
    case 'object':
      return 'an object';
    case 'union':
      return listWords(def.options.map(describeShape));
    default:
      return 'anything';
  }
}

function unfit(value: unknown, shape: Shape, at: readonly (string | number)[]): Misfit {
  return {
    kind: 'value',
    path: pointer(...at),
    expected: describeShape(shape),
    actual: value,
    meant: meantBy(value, shape),
  };
}

/** The value that the writer most likely meant; undefined where that cannot be told. */
function meantBy(value: unknown, shape: Shape): unknown {
  const def = definitionOf(shape);
  if (def.type === 'array' && typeof value === 'string') return [value];
  if (def.type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  if (def.type === 'number' && typeof value !== 'object' && Number.isFinite(Number(value))) {
    const { min, max } = boundsOf(shape);
    return Math.min(max, Math.max(min, Math.round(Number(value))));
  }
  const words = wordsOf(shape);
  if (words.length === 1 && def.type === 'enum') return words[0];
  if (typeof value === 'string' && words.length > 0) return likely(value, words);
  if (def.type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return String(value);
  return undefined;
}

/** The words of which a value can be one. */
function wordsOf(shape: Shape): string[] {
  const def = definitionOf(shape);
  if (def.type === 'union') return def.options.flatMap(wordsOf);
  return def.type === 'enum' ? Object.values(def.entries).map(String) : [];
}

function boundsOf(shape: Shape): { min: number; max: number } {
  const checks = (definitionOf(shape).checks ?? []).map(
    ({ _zod: { def } }) => def as { check: string; value?: unknown },
  );
  const bound = (check: string, none: number) => Number(checks.find((each) => each.check === check)?.value ?? none);
  return { min: bound('greater_than', -Infinity), max: bound('less_than', Infinity) };
}

function listWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
