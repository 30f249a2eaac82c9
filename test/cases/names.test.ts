import { expect, test } from 'vitest';
import { classifyAll, compileRules } from '../../src/classify/index.ts';
import type { Category, Verdict } from '../../src/model/index.ts';
import { readRules } from '../../src/store/index.ts';

const rules = compileRules(readRules());
const names: readonly (readonly [name: string, category: Category, cites: string])[] = [
  ['clickup_delete_list', 'Destructive', 'delete'],
  ['clickup_create_list', 'Write', 'create'],
  ['clickup_update_list', 'Write', 'update'],
  ['trello_archive_list', 'Write', 'archive'],
  ['metabase_delete_query', 'Destructive', 'delete'],
  ['jira_delete_filter_search', 'Destructive', 'delete'],
  ['spamfilter_remove_block_list', 'Destructive', 'remove'],
  ['google_tasks_delete_task_list', 'Destructive', 'delete'],
  ['clickup_create_list_in_folder', 'Write', 'create'],
  ['pfsense_delete_firewall_check', 'Destructive', 'delete'],
  ['cloudflare_delete_load_balancer_monitor', 'Destructive', 'delete'],
  ['atlas-create-access-list', 'Write', 'create'],
  ['drop-database', 'Destructive', 'drop'],
  ['wait_for_run_to_complete', 'Read', 'wait'],
  ['wordPressDeletePost', 'Destructive', 'Delete'],
  ['payPalListInvoices', 'Read', 'List'],
  ['dropBoxGetFile', 'Read', 'Get'],
  ['order_status', 'Read', 'status'],
  ['credit_usage', 'Read', 'usage'],
];

test.each(names)('%s, in a list of tools of many servers, is %s by “%s”', (name, category, cites) => {
  const list = names.map(([one]) => ({ name: one, inputSchema: { type: 'object' } }));
  const verdict = (classifyAll(list, rules) as Verdict[]).find((one) => one.name === name)!;
  expect(verdict.category).toBe(category);
  const quoted = verdict.evidence.filter(({ supports }) => supports === category).map(({ text }) => text);
  expect(quoted.some((text) => text.includes(cites))).toBe(true);
});
