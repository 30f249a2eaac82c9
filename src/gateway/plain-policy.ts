import { effectNames, isObject, operators, type Policy, valueTypes } from '../model/core.ts';

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

const isText = (value: unknown) => typeof value === 'string';
const isName = (value: unknown) => typeof value === 'string' && value !== '';
const isOneOf = (names: readonly string[]) => (value: unknown) => typeof value === 'string' && names.includes(value);

const limit: Shape = {
  max: (value) => Number.isSafeInteger(value) && (value as number) >= 1,
  per: isOneOf(['minute', 'hour', 'day']),
};
const condition: Shape = { path: isName, op: isOneOf(operators), value: isJson };
const named: Shape = { server: isName, tool: isName, effect: isOneOf(effectNames), reason: isText };
const policy: Shape = {
  version: (value) => value === 1,
  default: isOneOf(['allow', 'deny']),
  rules: (value) => Array.isArray(value) && value.every(isRule),
};

/**
 * True only for what `policySchema` takes, and for nearly all of that. The schema's library takes longer to load than a
 * gateway to start, so it is asked only about policies that are not plainly right, and then says what is wrong with them.
 */
export function isPlainPolicy(value: unknown): value is Policy {
  return has(value, policy);
}

function isRule(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { when, limit: most, ...rest } = value;
  return (
    has(rest, named) &&
    (when === undefined || (Array.isArray(when) && when.length > 0 && when.every(isCondition))) &&
    (most === undefined || has(most, limit)) &&
    (rest['effect'] === 'limit') === (most !== undefined) &&
    (rest['effect'] !== 'hide' || when === undefined)
  );
}

function isCondition(value: unknown): boolean {
  if (!isObject(value) || !has(value, condition)) return false;
  return valueTypes[value['op'] as keyof typeof valueTypes]?.is(value['value']) ?? true;
}

/** True for an object with these keys and no other, each with a value of its kind. */
function has(value: unknown, shape: Shape): boolean {
  if (!isObject(value)) return false;
  const names = Object.keys(shape);
  return (
    Object.keys(value).length === names.length &&
    names.every((name) => Object.hasOwn(value, name) && shape[name]!(value[name]))
  );
}

function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return Object.values(value).every(isJson);
}
