import { expect, test } from 'vitest';
import { classifyAll } from '../../../src/classify/index.ts';
import type { ToolDefinition, Verdict } from '../../../src/model/index.ts';
import { ruleSet as rules } from '../../rules.ts';

test.each([
  ['Number of top users to return (default 20, max 500)', 'Number of top users to return'],
  ['(Optional) Maximum number of items to return.', 'Maximum number of items to return'],
  ['Paging. The maximum number of events to return, newest first', 'The maximum number of events to return'],
  ['rows', 'rows'],
  [
    `${'a long way about '.repeat(9)}how many rows`,
    expect.stringMatching(
      /^(?!a long way about a long way about a long way about a long way about a).* how many rows$/,
    ),
  ],
])('a cap that is described as %j is quoted with what it caps', (description, quoted) => {
  const tool = {
    name: 'list_events',
    inputSchema: { type: 'object', properties: { limit: { type: 'integer', description } } },
  } as ToolDefinition;
  const [verdict] = classifyAll([tool], rules) as [Verdict];
  const [hit] = verdict.evidence.filter(({ rule }) => rule === 'guard-limit');
  expect(hit!.text).toEqual(quoted);
  expect(description.slice(hit!.start, hit!.end)).toBe(hit!.text);
});

test.each([
  ['add_tag', 'Call the add_tag endpoint', 'Write'],
  ['list_labels', 'Call the list_labels endpoint', 'Read'],
  ['costs_by_agent', '', 'Read'],
  ['app_updates', 'Latest versions of an app', 'Read'],
])('the name %s decides where the description says no more: %j', (name, description, category) => {
  const [verdict] = classifyAll([{ name, description, inputSchema: { type: 'object' } }], rules) as [Verdict];
  expect(verdict.category).toBe(category);
});

test.each([
  ['shopify_update_inventory', 'Write'],
  ['xero_void_invoice', 'Financial'],
  ['acme_record_delete', 'Destructive'],
  ['acme_order_status', 'Read'],
])('%s opens with the name of a product, behind which the verb stands', (name, category) => {
  const [verdict] = classifyAll([{ name, inputSchema: { type: 'object' } }], rules) as [Verdict];
  expect(verdict.category).toBe(category);
});

test.each([
  'drop_schema',
  'drop_view',
  'recreate_index',
  'rebuild_index',
  'reinstall_map',
  'reinitialize_schema',
  'invalidate_page',
  'expire_log',
  'blank_dataset',
])('the noun at the end of %s makes it no read', (name) => {
  const [verdict] = classifyAll([{ name, inputSchema: { type: 'object' } }], rules) as [Verdict];
  expect(verdict.category).not.toBe('Read');
});

test.each([
  ['an address alone is given to be taken apart', { url: { type: 'string' } }, 'Read'],
  ['what has an id is kept and changed', { url: { type: 'string' }, document_id: { type: 'string' } }, 'Write'],
  ['what goes to a path is written', { url: { type: 'string' }, output_path: { type: 'string' } }, 'Write'],
])('%s', (_, properties, category) => {
  const inputSchema = { type: 'object', properties, required: ['url'] };
  const [verdict] = classifyAll([{ name: 'split_pdf', inputSchema }], rules) as [Verdict];
  expect(verdict.category).toBe(category);
});
