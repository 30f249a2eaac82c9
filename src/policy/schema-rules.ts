import { type ArgumentRule, isObject } from '../model/index.ts';
import type { PolicySubject } from './recommend.ts';

/** One statement that starts with a reading verb. EXPLAIN and WITH are not among them, since both can run a change. */
const readingSql = '(?is)^\\s*(select|show|describe)\\b[^;]*;?\\s*$';

/** The argument rules of one tool: those that a review established, or, where there are none, those its schema gives. */
export function argumentRulesFor(
  tool: string,
  inputSchema: unknown,
  subject: Pick<PolicySubject, 'category' | 'axes'>,
  reviewed: readonly ArgumentRule[],
): ArgumentRule[] {
  const own = reviewed.filter((rule) => rule.tool === tool);
  return own.length > 0 ? own : schemaArgumentRules(tool, inputSchema, subject);
}

/**
 * Conditions that follow from a tool's schema alone and say more than a cap: a required parameter that takes SQL is
 * held to one reading statement. Optional parameters give none, since leaving one out would then be refused.
 */
export function schemaArgumentRules(
  tool: string,
  inputSchema: unknown,
  { category, axes }: Pick<PolicySubject, 'category' | 'axes'>,
): ArgumentRule[] {
  if (axes.input !== 'code' || category === 'Read' || !isObject(inputSchema)) return [];
  const properties = isObject(inputSchema.properties) ? inputSchema.properties : {};
  const required = Array.isArray(inputSchema.required) ? inputSchema.required : [];
  return required
    .filter((name) => typeof name === 'string' && !name.includes('.') && Object.hasOwn(properties, name))
    .filter((name) => takesSql(name, properties[name]))
    .map((name) => ({
      tool,
      when: [{ path: name, op: 'matches', value: readingSql }],
      reason: `${name} takes SQL, and one statement that starts with SELECT, SHOW or DESCRIBE is the least that can be asked of it; a SELECT can still call functions.`,
      facts: [],
    }));
}

function takesSql(name: string, schema: unknown): boolean {
  if (!isObject(schema) || schema.type !== 'string' || schema.enum !== undefined) return false;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z]+/);
  if (words.includes('sql')) return true;
  const isQuery = words.some((word) => word === 'query' || word === 'statement');
  return isQuery && typeof schema.description === 'string' && /\bSQL\b/i.test(schema.description);
}
