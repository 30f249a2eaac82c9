import { isObject } from '../model/core.ts';

/** A parsed number of a JSON text as it stands there; written again it gives that very text. */
type RawJson = object;
const { rawJSON, isRawJSON } = JSON as unknown as {
  rawJSON: (text: string) => RawJson;
  isRawJSON: (value: unknown) => value is RawJson;
};

const plain = /^(?:0|-?[1-9]\d{0,14})$/;
/** Of no more than 15 digits, and far from the ends of what a double holds: such a decimal is never lost in one. */
const short = /^(?=.{1,15}$)-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2})?$/;

/**
 * What becomes of a number of a JSON text when it is read and written again: the `same` text, an `other` one of the same
 * value, such as 1 for 1.0, or another value, so that it is `lost`.
 */
export function spellingOf(digits: string): 'same' | 'other' | 'lost' {
  if (plain.test(digits)) return 'same';
  const value = Number(digits);
  const written = JSON.stringify(value);
  if (written === digits) return 'same';
  if (short.test(digits)) return 'other';
  if (!Number.isFinite(value)) return 'lost';
  return decimal(written) === decimal(digits) || isWholeDouble(digits, value) ? 'other' : 'lost';
}

/** Parses JSON, and keeps each number that would be written otherwise in the form in which it stands there. */
export function parseAsWritten(text: string): unknown {
  const keep = (_key: string, value: unknown, context?: { source?: string }): unknown => {
    const source = context?.source;
    return typeof value === 'number' && source !== undefined && JSON.stringify(value) !== source
      ? rawJSON(source)
      : value;
  };
  return JSON.parse(text, keep) as unknown;
}

/** The value as rules test it: every number that was kept as it was written becomes a number. */
export function readable(value: unknown): unknown {
  return holdsRaw(value) ? (JSON.parse(JSON.stringify(value)) as unknown) : value;
}

function holdsRaw(value: unknown): boolean {
  if (isRawJSON(value)) return true;
  return (Array.isArray(value) || isObject(value)) && Object.values(value).some(holdsRaw);
}

/** An integer beyond the safe ones that a double holds all the same, such as 2 to the power of 64. */
function isWholeDouble(digits: string, value: number): boolean {
  return /^-?\d+$/.test(digits) && BigInt(digits) === BigInt(value);
}

/** One text for each decimal value: its digits without zeros at either end, and the power of ten of the last one. */
function decimal(text: string): string {
  const [, sign = '', whole = '', part = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const all = (whole + part).replace(/^0+/, '');
  const digits = withoutEndZeros(all);
  if (digits === '') return '0';
  return `${sign}${digits}e${Number(power) - part.length + all.length - digits.length}`;
}

// Not by a pattern such as /0+$/, which takes quadratic time for zeros that another digit follows.
function withoutEndZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}
