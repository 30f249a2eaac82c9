import type { Condition, Json } from '../../model/index.ts';
import { compilePattern } from '../../policy/core.ts';

/** A condition as Intercept writes it. */
export interface InterceptCondition {
  path: string;
  op: string;
  value: Json;
}

/**
 * The Intercept conditions that hold exactly where this one does; undefined where there are none.
 * Intercept compares as Go prints, so that 5 equals "5": an operator that only numbers or only texts pass stands before.
 */
export function interceptConditions({ path: name, op, value }: Condition): InterceptCondition[] | undefined {
  const path = `args.${name}`;
  switch (op) {
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return isPlainNumber(value) ? [{ path, op, value }] : undefined;
    case 'exists':
      return [{ path, op, value }];
    case 'matches':
      return isText(value) && 'pattern' in compilePattern(String(value)) ? [{ path, op: 'regex', value }] : undefined;
    case 'contains':
      return undefined;
    default: {
      const values = Array.isArray(value) ? value : [value];
      const isSet = op === 'in' || op === 'not_in';
      if (isSet !== Array.isArray(value)) return undefined;
      if (values.every(isPlainNumber))
        return [
          { path, op: 'gte', value: -Number.MAX_VALUE },
          { path, op, value },
        ];
      if (values.every(isText))
        return [
          { path, op: 'regex', value: '^' },
          { path, op, value },
        ];
      return undefined;
    }
  }
}

/** Beyond the safe integers Go and JavaScript read a number differently. */
function isPlainNumber(value: Json): boolean {
  return typeof value === 'number' && (Number.isSafeInteger(value) || !Number.isInteger(value));
}

function isText(value: Json): boolean {
  return typeof value === 'string' && value.isWellFormed();
}
