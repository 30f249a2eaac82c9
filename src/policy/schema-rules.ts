import { type ArgumentRule, identifierWords, keywordOf, parametersOf, type Property } from '../model/index.ts';
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
  if (axes.input !== 'code' || category === 'Read') return [];
  return parametersOf(inputSchema)
    .filter(({ name, required }) => required && !name.includes('.'))
    .filter(takesSql)
    .map(({ name }) => ({
      tool,
      when: [{ path: name, op: 'matches', value: readingSql }],
      reason: `${name} takes SQL, and one statement that starts with SELECT, SHOW or DESCRIBE is the least that can be asked of it; a SELECT can still call functions.`,
      facts: [],
    }));
}

function takesSql({ name, ways }: Property): boolean {
  const isText = ways.every(({ types, values }) => types.length === 1 && types[0] === 'string' && values === undefined);
  if (!isText || ways.length === 0) return false;
  const words = identifierWords(name).map((word) => word.replace(/\d+$/, ''));
  if (words.includes('sql')) return true;
  const isQuery = words.some((word) => word === 'query' || word === 'statement');
  return isQuery && ways.some((way) => /\bSQL\b/i.test(String(keywordOf(way, 'description'))));
}
