import { type Condition, type Json, type Operator, valueTypes } from '../model/core.ts';
import { type ArgumentInput, operatorsFor } from './inputs.ts';

/** How the value of a condition is entered. */
export type ValueInput = 'number' | 'select' | 'several' | 'lines' | 'boolean' | 'given' | 'text' | 'pattern';

/** How the value of a condition on an argument is entered for a comparison. */
export function valueInput({ kind, values }: Pick<ArgumentInput, 'kind' | 'values'>, op: Operator): ValueInput {
  const isList = op === 'in' || op === 'not_in';
  if (op === 'exists') return 'given';
  if (op === 'matches') return 'pattern';
  if (isList) return kind === 'choice' ? 'several' : 'lines';
  if (['lt', 'lte', 'gt', 'gte'].includes(op)) return 'number';
  if (values.length > 0 && (kind === 'choice' || kind === 'list')) return 'select';
  if (kind === 'boolean') return 'boolean';
  return kind === 'integer' || kind === 'number' ? 'number' : 'text';
}

/** A value read from what was entered; or why there is none, as a clause that says what to enter. */
export type ReadValue = { value: Json } | { problem: string };

/** Reads what was entered for a comparison of an argument. */
export function readValue(input: Pick<ArgumentInput, 'kind' | 'values'>, op: Operator, entered: string): ReadValue {
  const how = valueInput(input, op);
  switch (how) {
    case 'given':
    case 'boolean':
      return { value: entered === 'true' };
    case 'number':
      return readNumber(input.kind, entered);
    case 'lines': {
      const lines = entered.split('\n').filter((line) => line.trim() !== '');
      if (lines.length === 0) return { problem: 'Write at least one value, each in a line of its own.' };
      const read = lines.map((line) => readOne(input.kind, line));
      const wrong = read.find((one) => 'problem' in one);
      return wrong ?? { value: read.map((one) => (one as { value: Json }).value) };
    }
    case 'select':
    case 'several':
      return readListed(
        input.values,
        how === 'several' ? entered.split('\n').filter((at) => at !== '') : [entered],
        how,
      );
    case 'pattern':
      return entered === '' ? { problem: 'Write a pattern (RE2).' } : { value: entered };
    case 'text':
      return readOne(input.kind, entered);
  }
}

/** The value as it is entered: what `readValue` gives the same value for. */
export function enteredFor(
  input: Pick<ArgumentInput, 'kind' | 'values'>,
  { op, value }: Pick<Condition, 'op' | 'value'>,
): string {
  const how = valueInput(input, op);
  if (how === 'several' || how === 'select') {
    const wanted = how === 'several' && Array.isArray(value) ? value : [value];
    return wanted
      .map((one) => input.values.findIndex((listed) => listed === one))
      .filter((at) => at >= 0)
      .join('\n');
  }
  if (how === 'lines' && Array.isArray(value)) return value.map((one) => oneAsText(input.kind, one)).join('\n');
  return how === 'text' ? oneAsText(input.kind, value) : typeof value === 'string' ? value : JSON.stringify(value);
}

/** A condition to begin with: the most usual comparison of the argument, with a value that it may have. */
export function firstCondition(input: ArgumentInput, op: Operator = operatorsFor(input)[0]): Condition {
  return { path: input.path, op, value: firstValue(input, op) };
}

function firstValue(input: ArgumentInput, op: Operator): Json {
  const [first = ''] = input.values;
  switch (valueInput(input, op)) {
    case 'given':
      return true;
    case 'boolean':
      return false;
    case 'number':
      return op === 'lte' || op === 'lt' ? (input.most ?? 100) : (input.least ?? 1);
    case 'several':
      return [...input.values];
    case 'select':
      return first;
    case 'lines':
      return [input.kind === 'integer' || input.kind === 'number' ? (input.least ?? 1) : 'example'];
    case 'pattern':
      return '^[a-z0-9_-]+$';
    case 'text':
      return 'example';
  }
}

/** True where a condition can be given by these inputs without being changed. */
export function isEnterable(input: ArgumentInput, condition: Condition): boolean {
  if (!operatorsFor(input).includes(condition.op)) return false;
  const type = valueTypes[condition.op];
  if (type !== undefined && !type.is(condition.value)) return false;
  const read = readValue(input, condition.op, enteredFor(input, condition));
  return 'value' in read && JSON.stringify(read.value) === JSON.stringify(condition.value);
}

function readListed(values: readonly Json[], places: readonly string[], how: 'select' | 'several'): ReadValue {
  const chosen = places.map((place) => values[Number(place)]).filter((value) => value !== undefined);
  if (how === 'select') return chosen.length === 1 ? { value: chosen[0]! } : { problem: 'Choose a value.' };
  return chosen.length === 0 ? { problem: 'Choose at least one value.' } : { value: chosen };
}

function readNumber(kind: ArgumentInput['kind'], entered: string): ReadValue {
  const number = Number(entered);
  if (entered.trim() === '' || !Number.isFinite(number)) return { problem: 'Write a number.' };
  if (kind === 'integer' && !Number.isInteger(number)) return { problem: 'Write a whole number.' };
  return { value: number };
}

/** One value of an argument: a number where it takes numbers, text where it takes text; else JSON where it is that, or the text itself. */
function readOne(kind: ArgumentInput['kind'], entered: string): ReadValue {
  if (kind === 'integer' || kind === 'number') return readNumber(kind, entered);
  if (kind === 'text') return { value: entered };
  try {
    return { value: JSON.parse(entered) as Json };
  } catch {
    return { value: entered };
  }
}

function oneAsText(kind: ArgumentInput['kind'], value: Json): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  // What JSON would read as something else is quoted, as one would write it.
  const plain = readOne(kind, value);
  return 'value' in plain && plain.value === value ? value : JSON.stringify(value);
}
