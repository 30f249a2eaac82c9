import { twinReason } from './case-twin.ts';
import type { Enforcer, ToolCall } from './enforcer.ts';
import { unknownKeyReason } from './unknown-key.ts';

/**
 * Why arguments are refused whatever the rules say: the server might read others than those that are tested. `schemas` are
 * those under which the server lists the tool. Undefined where nothing is odd.
 */
export function oddReason(enforcer: Enforcer, call: ToolCall, schemas: readonly unknown[]): string | undefined {
  if (call.arguments === undefined || !enforcer.isListed(call.tool)) return undefined;
  const tested = enforcer.testedPaths(call.tool);
  return twinReason(call.arguments, tested) ?? unknownKeyReason(call.arguments, tested, schemas);
}
