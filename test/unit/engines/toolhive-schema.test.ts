import { expect, test } from 'vitest';
import { toolHiveSchema } from '../../../src/engines/cedar/toolhive-schema.ts';

test.each<[string, unknown, string | undefined]>([
  ['text', { type: 'string' }, 'String'],
  ['text behind a reference', { $ref: '#/$defs/text' }, 'String'],
  ['text that may be null', { anyOf: [{ type: 'string' }, { type: 'null' }] }, 'String'],
  ['a number', { type: 'integer' }, 'Extension'],
  ['a choice between types', { type: ['string', 'boolean'] }, undefined],
  ['a type named like the prototype’s members', { type: 'constructor' }, undefined],
])('%s has the Cedar type %s', (_, property, type) => {
  const inputSchema = { properties: { a: property }, $defs: { text: { type: 'string' } } };
  const inputSchemas = new Map([['t', inputSchema]]);
  const schema = JSON.parse(JSON.stringify(toolHiveSchema(['t'], inputSchemas))) as {
    '': { actions: { call_tool: { appliesTo: { context: { attributes: Record<string, { type: string }> } } } } };
  };
  const { attributes } = schema[''].actions.call_tool.appliesTo.context;
  expect(attributes['arg_a']?.type).toBe(type);
  expect(attributes['arg_a_present']?.type).toBe('Boolean');
});
