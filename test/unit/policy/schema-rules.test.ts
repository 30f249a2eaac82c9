import { describe, expect, it } from 'vitest';
import type { ArgumentRule, Axes } from '../../../src/model/index.ts';
import { argumentRulesFor, schemaArgumentRules, testCondition } from '../../../src/policy/index.ts';

const axes = { input: 'code' } as Axes;
const schema = (name: string, property: object, required = [name]) => ({
  type: 'object',
  properties: { [name]: property },
  required,
});
const sql = { type: 'string', description: 'The SQL to run' };

describe('schemaArgumentRules', () => {
  const cases: [string, unknown, number][] = [
    ['a required sql', schema('sql', { type: 'string' }), 1],
    ['a required query that is said to be SQL', schema('query', sql), 1],
    ['a required query of something else', schema('query', { type: 'string', description: 'What to look for' }), 0],
    ['an optional sql', schema('sql', sql, []), 0],
    ['an sql with a closed list of values', schema('sql', { ...sql, enum: ['a'] }), 0],
    ['a required sqlQuery', schema('sqlQuery', { type: 'string' }), 1],
    ['a required sql that is described elsewhere', { ...schema('sql', { $ref: '#/$defs/x' }), $defs: { x: sql } }, 1],
    ['a required sql of one part of the schema', { allOf: [schema('sql', sql), { properties: { a: {} } }] }, 1],
    ['an sql that only one choice requires', { oneOf: [schema('sql', sql), schema('id', { type: 'integer' })] }, 0],
    ['an sql that may be null', schema('sql', { anyOf: [sql, { type: 'null' }] }), 0],
    ['required, but not described', { type: 'object', required: ['sql'] }, 0],
    ['no schema', undefined, 0],
  ];
  it.each(cases)('%s', (_, inputSchema, count) => {
    expect(schemaArgumentRules('t', inputSchema, { category: 'Execute', axes })).toHaveLength(count);
  });

  it('gives none where a call only reads, or takes no code', () => {
    expect(schemaArgumentRules('t', schema('sql', sql), { category: 'Read', axes })).toEqual([]);
    expect(
      schemaArgumentRules('t', schema('sql', sql), { category: 'Execute', axes: { ...axes, input: 'text' } }),
    ).toEqual([]);
  });

  it('gives way to what a review established for the tool, and to nothing else', () => {
    const subject = { category: 'Execute', axes } as const;
    const reviewed = { tool: 't', when: [{ path: 'sql', op: 'exists' as const, value: true }], reason: 'r', facts: [] };
    const rulesOf = (reviews: ArgumentRule[]) => argumentRulesFor('t', schema('sql', sql), subject, reviews);
    expect(rulesOf([reviewed])).toEqual([reviewed]);
    expect(rulesOf([{ ...reviewed, tool: 'u' }])).toEqual(schemaArgumentRules('t', schema('sql', sql), subject));
  });

  const [rule] = schemaArgumentRules('t', schema('sql', sql), { category: 'Execute', axes });
  it.each([
    ['SELECT 1', 'holds'],
    [' select *\nfrom t ;\n', 'holds'],
    ['SHOW TABLES', 'holds'],
    ['SELECT 1; DROP TABLE t', 'fails'],
    ['DELETE FROM t', 'fails'],
    ['WITH x AS (DELETE FROM t RETURNING 1) SELECT * FROM x', 'fails'],
    ['EXPLAIN ANALYZE DELETE FROM t', 'fails'],
    ['selected', 'fails'],
    ['', 'fails'],
  ])('%j %s', (statement, outcome) => {
    expect(testCondition(rule!.when[0]!, { sql: statement })).toBe(outcome);
  });
});
