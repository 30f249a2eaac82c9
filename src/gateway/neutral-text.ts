import { isObject, type Policy, type PolicyRule } from '../model/core.ts';
import { usePatternEngine } from '../policy/core.ts';
import { inspect } from './json-text.ts';
import { isPlainPolicy } from './plain-policy.ts';

/**
 * What a policy says as a value, from JSON or YAML. Throws InputError where it is neither. What only some policies need, here
 * and below, is loaded for these, so that the others start sooner.
 */
export async function readValue(text: string, file: string): Promise<unknown> {
  return readJson(text) ?? (await import('./yaml-text.ts')).readYaml(text, file);
}

/** True for a policy of Intercept or PolicyLayer. */
export function isIntercept(value: unknown): value is object {
  const has = (key: string) => isObject(value) && Object.hasOwn(value, key);
  return (
    !has('rules') && (has('tools') || has('hide') || has('all_tools') || (isObject(value) && value['version'] === '1'))
  );
}

/** The neutral policy that a value is. Throws InputError with all that is wrong with it. */
export async function neutralPolicy(value: unknown, file: string): Promise<Policy> {
  if (isPlainPolicy(value)) return value;
  const { parse, policySchema } = await import('../model/index.ts');
  return parse(policySchema, value, file);
}

/** True for a rule that is decided by the engine of patterns. */
export function hasPattern({ when = [] }: PolicyRule): boolean {
  return when.some(({ op }) => op === 'matches');
}

/** Loads the engine of patterns, which takes longer than all the rest. */
export async function loadPatterns(): Promise<void> {
  usePatternEngine((await import('../policy/re2.ts')).compileRe2);
}

/** What the text says as JSON; undefined where it is none, or where another reader could take it differently. */
function readJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return inspect(text).oddity === undefined ? value : undefined;
  } catch {
    return undefined;
  }
}
