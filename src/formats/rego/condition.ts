import type { Condition, Json } from '../../model/index.ts';

/** The lines of a Rego body that hold exactly where the condition does; a missing argument makes a line undefined. */
export function regoLines({ path, op, value }: Condition): string[] {
  const actual = `arguments${path
    .split('.')
    .map((name) => `[${regoValue(name)}]`)
    .join('')}`;
  const expected = regoValue(value);
  switch (op) {
    case 'exists':
      return [`${value === true ? '' : 'not '}given(${regoValue(path.split('.'))})`];
    case 'eq':
      return [`${actual} == ${expected}`];
    case 'neq':
      return [`type_name(${actual}) == "${typeName(value)}"`, `${actual} != ${expected}`];
    case 'in':
      return [`${actual} in ${expected}`];
    case 'not_in':
      return [
        `type_name(${actual}) in ${regoValue([...new Set((value as Json[]).map(typeName))])}`,
        `not ${actual} in ${expected}`,
      ];
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return [`is_number(${actual})`, `${actual} ${comparisons[op]} ${expected}`];
    case 'matches':
      return [`regex.match(${expected}, ${actual})`];
    case 'contains':
      return [`holds(${actual}, ${expected})`];
  }
}

/** A value as Rego reads it: JSON, without characters that end a line for some readers. */
export function regoValue(value: Json): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const comparisons = { lt: '<', lte: '<=', gt: '>', gte: '>=' };

function typeName(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
