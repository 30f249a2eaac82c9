/**
 * A value as the Go program holds it after reading YAML or JSON: a bigint is an integer, a number is a float64.
 * The arguments of a call come from JSON, where every number is a float64.
 */
export type GoValue = null | boolean | bigint | number | string | GoValue[] | Map<string, GoValue>;

/**
 * A number that was written with a fraction or an exponent though its value is whole: in a policy, 1e6 and 1000000 are
 * different things to Go.
 */
export class NumberSource {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/** Parses JSON, keeping apart the numbers that Go does. */
export function parseJson(text: string): unknown {
  const revive = (_: string, value: unknown, context?: { source: string }) =>
    Number.isInteger(value) && /[.eE]/.test(context?.source ?? '') ? new NumberSource(context!.source) : value;
  return JSON.parse(text, revive);
}

/** A JSON value as Go reads it into `any`; the fields of an object keep their names, whatever they are. */
export function fromJson(value: unknown): GoValue {
  if (value instanceof NumberSource) return Number(value.source);
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value === 'object' && value !== null)
    return new Map(Object.entries(value).map(([key, item]) => [key, fromJson(item)]));
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? value : null;
}

/** The arguments of a call as Go reads them; what is no object has none. */
export function goArguments(value: unknown): Map<string, GoValue> {
  const read = fromJson(value);
  return read instanceof Map ? read : new Map();
}

/** The value as `%v` prints it. */
export function print(value: GoValue): string {
  if (value === null) return '<nil>';
  if (typeof value === 'number') return printFloat(value);
  if (Array.isArray(value)) return `[${value.map(print).join(' ')}]`;
  if (!(value instanceof Map)) return String(value);
  const fields = [...value].sort(([a], [b]) => compareBytes(a, b));
  return `map[${fields.map(([key, item]) => `${key}:${print(item)}`).join(' ')}]`;
}

/** The text as `%q` prints it. */
export function quote(text: string): string {
  const inner = [...text].map((character) => {
    const known = escapes[character];
    if (known !== undefined) return known;
    if (/[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u.test(character)) return character;
    const code = character.codePointAt(0)!;
    if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `"${inner.join('')}"`;
}

/** The number, for what Go counts as one: an int64 or a float64, but no larger integer. */
export function toFloat(value: GoValue): number | undefined {
  if (typeof value === 'bigint') return BigInt.asIntN(64, value) === value ? Number(value) : undefined;
  return typeof value === 'number' ? value : undefined;
}

/** The conversion int64(float64): the fraction is cut off, and what does not fit becomes the lowest integer. */
export function toInt(value: number): bigint {
  const whole = Math.trunc(value);
  return Math.abs(whole) < 2 ** 63 ? BigInt(whole) : -(2n ** 63n);
}

/** The order of Go's sort.Strings: by the bytes of UTF-8, which is the order of code points. */
export function compareBytes(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

const escapes: Record<string, string | undefined> = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
  '"': '\\"',
};

/** Shortest digits; an exponent where it is below -4 or from 6 on, with at least two digits. */
function printFloat(value: number): string {
  if (Object.is(value, -0)) return '-0';
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
  const [digits, exponent] = value.toExponential().split('e') as [string, string];
  const power = Number(exponent);
  if (value === 0 || (power >= -4 && power < 6)) return String(value);
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
