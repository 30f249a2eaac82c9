import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { classifyAll } from '../../src/classify/index.ts';
import type { Category, Verdict } from '../../src/model/index.ts';
import { ruleSet as rules } from '../rules.ts';

type Expected = readonly (readonly [name: string, category: Category, cites: string])[];

/** What a tools/list result of the fixtures holds. */
function toolsOf(file: string): { name: string }[] {
  const url = new URL(`../fixtures/classify/${file}`, import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as { tools: { name: string }[] }).tools;
}

const brands: Expected = [
  ['wait_for_run_to_complete', 'Read', 'wait'],
  ['wordPressDeletePost', 'Destructive', 'Delete'],
  ['payPalListInvoices', 'Read', 'List'],
  ['dropBoxGetFile', 'Read', 'Get'],
  ['order_status', 'Read', 'status'],
  ['credit_usage', 'Read', 'usage'],
];

const nouns: Expected = [
  ['clickup_delete_list', 'Destructive', 'delete'],
  ['clickup_create_list', 'Write', 'create'],
  ['clickup_update_list', 'Write', 'update'],
  ['trello_archive_list', 'Write', 'archive'],
  ['trello_delete_list', 'Destructive', 'delete'],
  ['delete_list', 'Destructive', 'delete'],
  ['mailchimp_delete_list', 'Destructive', 'delete'],
  ['sharepoint_delete_list', 'Destructive', 'delete'],
  ['klaviyo_delete_list', 'Destructive', 'delete'],
  ['twitter_delete_list', 'Destructive', 'delete'],
  ['todoist_delete_list', 'Destructive', 'delete'],
  ['metabase_delete_query', 'Destructive', 'delete'],
  ['jira_delete_filter_search', 'Destructive', 'delete'],
  ['hubspot_delete_contact_list', 'Destructive', 'delete'],
  ['delete_contact_list', 'Destructive', 'delete'],
  ['spamfilter_remove_block_list', 'Destructive', 'remove'],
  ['mailgun_delete_mailing_list', 'Destructive', 'delete'],
  ['sendgrid_delete_contact_list', 'Destructive', 'delete'],
  ['okta_delete_group_report', 'Destructive', 'delete'],
  ['ga_delete_custom_report', 'Destructive', 'delete'],
  ['m365_delete_todo_task_list', 'Destructive', 'delete'],
  ['google_tasks_delete_task_list', 'Destructive', 'delete'],
  ['clickup_create_list_in_folder', 'Write', 'create'],
  ['clickup_delete_view', 'Destructive', 'delete'],
  ['grafana_delete_playlist', 'Destructive', 'delete'],
  ['spotify_delete_play_list', 'Destructive', 'delete'],
  ['pfsense_delete_firewall_check', 'Destructive', 'delete'],
  ['aws_delete_health_check', 'Destructive', 'delete'],
  ['route53_delete_health_check', 'Destructive', 'delete'],
  ['cloudflare_delete_load_balancer_monitor', 'Destructive', 'delete'],
  ['datadog_delete_log_index', 'Destructive', 'delete'],
  ['newrelic_delete_alert_query', 'Destructive', 'delete'],
];

const mixed: Expected = [
  ['atlas-create-access-list', 'Write', 'create'],
  ['find', 'Read', 'find'],
  ['drop-database', 'Destructive', 'drop'],
];

const lists: readonly (readonly [list: string, tools: readonly { name: string }[], expected: Expected])[] = [
  ['names that end in a noun that is a verb as well', toolsOf('list-nouns.json'), nouns],
  ['names of which only some share a prefix', toolsOf('mixed-prefixes.json'), mixed],
  ['names with a brand that holds a verb', brands.map(([name]) => ({ name, inputSchema: { type: 'object' } })), brands],
];

test.each(lists)('each tool of a whole list of %s is of the category that its verb says, which is quoted', (...row) => {
  const [, tools, expected] = row;
  const verdicts = classifyAll(tools, rules) as Verdict[];
  const found = verdicts.map(({ category, evidence }, at) => {
    const name = tools[at]!.name;
    const quoted = evidence.filter(({ supports, field }) => supports === category && field === '/name');
    const cites = expected.find(([one]) => one === name)?.[2];
    return [name, category, quoted.some(({ text }) => text.includes(cites ?? name)) ? cites : quoted];
  });
  expect(found).toEqual(expected);
});
