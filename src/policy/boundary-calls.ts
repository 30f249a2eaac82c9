import { canonicalJson, type Condition, isObject, type Json, type ToolDefinition } from '../model/index.ts';
import { argumentAt, withArgument } from './argument.ts';
import { test } from './condition.ts';
import { describeCondition } from './describe.ts';
import { exampleArguments, exampleValue } from './example-arguments.ts';

/** A call worth showing beside a policy, and what it shows. */
export interface BoundaryCall {
  arguments: Record<string, Json>;
  /** `example`, or where it stands to a condition. */
  shows: 'example' | 'inside' | 'outside' | 'missing' | 'wrong type';
  /** The condition that it is about, in words. */
  condition?: string;
}

/** The calls of a tool that show where its conditions begin and end: just inside, just outside, missing, mistyped. */
export function boundaryCalls(
  definition: Pick<ToolDefinition, 'inputSchema'>,
  conditions: readonly Condition[],
): BoundaryCall[] {
  const plain = exampleArguments(definition.inputSchema);
  if (conditions.length === 0) return [{ arguments: plain, shows: 'example' }];
  const base = conditions.reduce<Record<string, unknown>>((args, condition) => {
    const inside = candidates(condition, definition).find((value) => holds(condition, value, args));
    return inside === undefined ? args : withArgument(args, condition.path, inside);
  }, plain);
  const calls: BoundaryCall[] = [];
  for (const condition of conditions) {
    const about = { condition: describeCondition(condition) };
    const add = (shows: BoundaryCall['shows'], args: Record<string, unknown>) =>
      calls.push({ arguments: args as Record<string, Json>, shows, ...about });
    if (holds(condition, argumentAt(base, condition.path), base)) add('inside', base);
    const outside = candidates(condition, definition).find(
      (value) => sameType(value, argumentAt(base, condition.path)) && !holds(condition, value, base),
    );
    if (outside !== undefined) add('outside', withArgument(base, condition.path, outside));
    add('missing', withArgument(base, condition.path, undefined));
    if (condition.op !== 'exists')
      add('wrong type', withArgument(base, condition.path, mistyped(argumentAt(base, condition.path))));
  }
  return [...new Map(calls.map((call) => [canonicalJson(call.arguments), call])).values()];
}

/** Values near the border of a condition, the nearest first. */
function candidates({ op, value, path }: Condition, { inputSchema }: Pick<ToolDefinition, 'inputSchema'>): Json[] {
  const usual = exampleValue(inputSchema, path.split('.')[0]!);
  if (typeof value === 'number') return [value, value - 1, value + 1];
  if (op === 'in' || op === 'not_in') return [...(Array.isArray(value) ? value : []), usual, 'other', 0, 1, -1];
  if (op === 'matches') return [usual, 'SELECT 1', 'DELETE FROM t', 'example', 'person@example.com', 'a', '', '0'];
  if (op === 'contains') return [value, [value], usual, 'example', '', []];
  if (op === 'eq' || op === 'neq') return [value, usual, 'other', value === true ? false : true, ''];
  return [usual];
}

function holds(condition: Condition, value: unknown, args: Record<string, unknown>): boolean {
  return test(condition, withArgument(args, condition.path, value)) === 'holds';
}

function sameType(a: unknown, b: unknown): boolean {
  return typeof a === typeof b && Array.isArray(a) === Array.isArray(b);
}

function mistyped(value: unknown): Json {
  return typeof value === 'string' ? 1 : isObject(value) || Array.isArray(value) ? 'example' : String(value);
}
