import { isObject, pointer } from '../../model/index.ts';
import { likely, nearest } from './nearest.ts';

/** What a consumer reads at one place of its file. */
export type Shape =
  | { is: 'any' }
  | { is: 'text'; of?: readonly string[] }
  | { is: 'number'; min?: number; max?: number }
  | { is: 'flag' }
  | { is: 'list'; of: Shape }
  | { is: 'map'; of: Shape }
  | Keys
  | { is: 'either'; of: readonly Shape[] };

/** An object with keys of its own; an open one has many more, of which only misspellings of these are reported. */
export interface Keys {
  is: 'keys';
  keys: Readonly<Record<string, Shape>>;
  open?: true;
  /** Keys that must be there, each with what to add. */
  needs?: Readonly<Record<string, string>>;
  /** Keys that belong elsewhere, each with the place. */
  elsewhere?: Readonly<Record<string, string>>;
}

/** Where a value differs from the shape. */
export type Misfit =
  | { kind: 'unknown'; path: string; key: string; near: string | undefined; belongs: string | undefined }
  | { kind: 'value'; path: string; expected: string; actual: unknown; meant: unknown }
  | { kind: 'missing'; path: string; key: string; tip: string };

export const anything: Shape = { is: 'any' };
export const flag: Shape = { is: 'flag' };
export const text: Shape = { is: 'text' };
/** A text out of a few. */
export const one = (...of: string[]): Shape => ({ is: 'text', of });
/** A whole number within bounds. */
export const whole = (min: number, max?: number): Shape => ({ is: 'number', min, ...(max !== undefined && { max }) });
export const list = (of: Shape): Shape => ({ is: 'list', of });
export const names: Shape = list(text);
/** An object under any names. */
export const map = (of: Shape): Shape => ({ is: 'map', of });
export const either = (...of: Shape[]): Shape => ({ is: 'either', of });
/** An object with these keys and no others. */
export const closed = (keys: Keys['keys'], needs: Record<string, string> = {}): Keys => ({ is: 'keys', keys, needs });
/** An object with these keys among many others. */
export const open = (keys: Keys['keys'], elsewhere: Record<string, string> = {}): Keys => ({
  is: 'keys',
  keys,
  open: true,
  elsewhere,
});

/** Every place where a value differs from a shape. */
export function misfits(value: unknown, shape: Shape, at: (string | number)[] = []): Misfit[] {
  switch (shape.is) {
    case 'any':
      return [];
    case 'list':
      if (!Array.isArray(value)) return [unfit(value, shape, at)];
      return value.flatMap((item, index) => misfits(item, shape.of, [...at, index]));
    case 'map':
      if (!isObject(value)) return [unfit(value, shape, at)];
      return Object.entries(value).flatMap(([key, item]) => misfits(item, shape.of, [...at, key]));
    case 'keys':
      return isObject(value) ? keysOf(value, shape, at) : [unfit(value, shape, at)];
    case 'either': {
      const branch = shape.of.find((each) => kindOf(each) === kindOfValue(value) && fits(value, each));
      return branch ? misfits(value, branch, at) : [unfit(value, shape, at)];
    }
    default:
      return fits(value, shape) ? [] : [unfit(value, shape, at)];
  }
}

/** What is expected, in words. */
export function describeShape(shape: Shape): string {
  switch (shape.is) {
    case 'text':
      return shape.of ? listWords(shape.of.map((word) => `"${word}"`)) : 'text';
    case 'number':
      return shape.max === undefined
        ? `a whole number of at least ${shape.min}`
        : `a whole number from ${shape.min} to ${shape.max}`;
    case 'flag':
      return 'true or false';
    case 'list':
      return shape.of.is === 'text' ? 'a list of texts' : 'a list';
    case 'map':
    case 'keys':
      return 'an object';
    case 'either':
      return listWords(shape.of.map(describeShape));
    default:
      return 'anything';
  }
}

function keysOf(value: Record<string, unknown>, shape: Keys, at: (string | number)[]): Misfit[] {
  const found = Object.keys(value).flatMap((key): Misfit[] => {
    if (Object.hasOwn(shape.keys, key)) return misfits(value[key], shape.keys[key]!, [...at, key]);
    const { elsewhere = {} } = shape;
    const belongs = Object.hasOwn(elsewhere, key) ? elsewhere[key] : undefined;
    const near = nearest(key, Object.keys(shape.keys));
    if (shape.open && near === undefined && belongs === undefined) return [];
    return [{ kind: 'unknown', path: pointer(...at, key), key, near, belongs }];
  });
  const missing = Object.entries(shape.needs ?? {}).filter(([key]) => !Object.hasOwn(value, key));
  return [...found, ...missing.map(([key, tip]): Misfit => ({ kind: 'missing', path: pointer(...at), key, tip }))];
}

/** Whether a scalar is of the shape; of lists and objects, only that they are such. */
function fits(value: unknown, shape: Shape): boolean {
  if (shape.is === 'text') return typeof value === 'string' && (shape.of === undefined || shape.of.includes(value));
  if (shape.is === 'number') {
    const { min = -Infinity, max = Infinity } = shape;
    return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
  }
  return kindOf(shape) === kindOfValue(value);
}

function kindOf({ is }: Shape): string {
  return is === 'map' || is === 'keys' ? 'object' : is;
}

function kindOfValue(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (isObject(value)) return 'object';
  if (typeof value === 'string') return 'text';
  return typeof value === 'boolean' ? 'flag' : typeof value === 'number' ? 'number' : 'null';
}

function unfit(value: unknown, shape: Shape, at: (string | number)[]): Misfit {
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
  if (shape.is === 'list' && typeof value === 'string') return [value];
  if (shape.is === 'flag' && (value === 'true' || value === 'false')) return value === 'true';
  if (shape.is === 'number' && typeof value !== 'object' && Number.isFinite(Number(value))) {
    const { min = -Infinity, max = Infinity } = shape;
    return Math.min(max, Math.max(min, Math.round(Number(value))));
  }
  const words = (shape.is === 'either' ? shape.of : [shape]).flatMap((each) =>
    each.is === 'text' ? (each.of ?? []) : [],
  );
  if (words.length === 1 && shape.is === 'text') return words[0];
  if (typeof value === 'string' && words.length > 0) return likely(value, words);
  if (shape.is === 'text' && !shape.of && (typeof value === 'number' || typeof value === 'boolean'))
    return String(value);
  return undefined;
}

function listWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
