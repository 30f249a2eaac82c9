import type { Condition, Json } from '../../model/index.ts';

/** How a flavour of Cedar holds the arguments of a call. */
export interface Arguments {
  /** The record of the arguments, such as `context.input`. */
  record: string;
  /** The name under which the record holds an argument. */
  attribute: (name: string) => string;
  /** How the record holds a number under this name. */
  number: (name: string) => NumberType | undefined;
  /** Whether a value of this type can stand under the name, where types are checked before. */
  takes?: (name: string, type: string) => boolean;
}

export type NumberType = 'decimal' | 'long';

/**
 * The Cedar expression that holds exactly where the condition does; undefined where there is none. Testing an argument
 * of another type is an error in Cedar, and a permit with an error does not permit.
 */
export function cedarExpression({ path, op, value }: Condition, args: Arguments): string | undefined {
  if (path.includes('.')) return undefined;
  const name = args.attribute(path);
  const given = `${args.record} has ${quoted(name)}`;
  const actual = `${args.record}[${quoted(name)}]`;
  const values = op === 'in' || op === 'not_in' ? (value as Json[]) : [value];
  if (args.takes && !values.every((item) => args.takes!(path, typeof item))) return undefined;
  const literals = values.map((item) => literal(item, args.number(path)));
  if (literals.includes(undefined)) return undefined;
  const anyOf = literals.length === 1 ? `${actual} == ${literals[0]}` : `[${literals.join(', ')}].contains(${actual})`;
  switch (op) {
    case 'eq':
    case 'in':
      return `${given} && ${anyOf}`;
    case 'neq':
    case 'not_in': {
      const ofType = typeGuard(values, actual, args.number(path));
      return ofType && `${given} && ${ofType} && !(${anyOf})`;
    }
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte': {
      const comparison =
        args.number(path) === 'long' ? longs[op](actual, literals[0]!) : decimals[op](actual, literals[0]!);
      return `${given} && ${comparison}`;
    }
    default:
      return undefined;
  }
}

/** A text as a Cedar string. */
export function quoted(text: string): string {
  const inner = text.replace(/[\\"]|[^\x20-\x7e]/gu, (character) =>
    character === '\\' || character === '"' ? `\\${character}` : `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
  return `"${inner}"`;
}

type Comparison = (actual: string, literal: string) => string;

const longs: Record<'lt' | 'lte' | 'gt' | 'gte', Comparison> = {
  lt: (actual, literal) => `${actual} < ${literal}`,
  lte: (actual, literal) => `${actual} <= ${literal}`,
  gt: (actual, literal) => `${actual} > ${literal}`,
  gte: (actual, literal) => `${actual} >= ${literal}`,
};

const decimals: Record<'lt' | 'lte' | 'gt' | 'gte', Comparison> = {
  lt: (actual, literal) => `${actual}.lessThan(${literal})`,
  lte: (actual, literal) => `${actual}.lessThanOrEqual(${literal})`,
  gt: (actual, literal) => `${actual}.greaterThan(${literal})`,
  gte: (actual, literal) => `${actual}.greaterThanOrEqual(${literal})`,
};

function literal(value: Json, number: NumberType | undefined): string | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? quoted(value) : undefined;
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'number') return undefined;
  if (number === 'long') return Number.isSafeInteger(value) ? String(value) : undefined;
  if (number === 'decimal') return decimal(value);
  return undefined;
}

/** Cedar's decimals have four places after the point. */
function decimal(value: number): string | undefined {
  const text = value.toFixed(4);
  if (Math.abs(value) > 1e14 || Number(text) !== value) return undefined;
  return `decimal("${text.replace(/(\.\d+?)0+$/, '$1')}")`;
}

/** An expression that is true for every value of the literals' one type and an error for others. */
function typeGuard(values: readonly Json[], actual: string, number: NumberType | undefined): string | undefined {
  if (values.every((value) => typeof value === 'string')) return `${actual} like "*"`;
  if (values.every((value) => typeof value === 'boolean')) return `(${actual} || true)`;
  if (!values.every((value) => typeof value === 'number')) return undefined;
  return number === 'long'
    ? `${actual} >= -9223372036854775808`
    : `${actual}.greaterThanOrEqual(decimal("-922337203685477.5808"))`;
}
