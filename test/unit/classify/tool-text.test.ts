import { expect, test } from 'vitest';
import { classifyAll, serverContext, serverWords, toolText } from '../../../src/classify/index.ts';
import { actInWords } from '../../../src/classify/act-words.ts';
import { saidAct, saidNoun } from '../../../src/classify/said-act.ts';
import type { ToolDefinition, Verdict } from '../../../src/model/index.ts';
import { ruleSet as rules } from '../../rules.ts';

const object = (properties: object, required: string[] = []) => ({ type: 'object' as const, properties, required });
const text = { type: 'string' };
const tools: ToolDefinition[] = [
  { name: 'delete_branch', description: 'Delete it.', inputSchema: object({ branch: text, force: {} }, ['branch']) },
  { name: 'create_branch', inputSchema: object({ branch: text, base: text }, ['branch', 'base']) },
  {
    name: 'get_branch',
    inputSchema: object({ branch: text }, ['branch']),
    outputSchema: object({ name: text, head: text }),
  },
  { name: 'list_messages', inputSchema: object({ limit: { type: 'integer' }, channel: text }) },
  { name: 'ping', inputSchema: object({}) },
  { name: 'post-search', inputSchema: object({}) },
  { name: 'patch-block-children', inputSchema: object({ block_id: text }, ['block_id']) },
  { name: 'retrieve-a-block', inputSchema: object({}) },
  { name: 'check_sources_health', description: 'Check the health of sources.', inputSchema: object({}) },
  { name: 'xyzzy', inputSchema: object({ a: text }) },
  {
    name: 'dbsize',
    description: 'Counts what is stored.',
    inputSchema: object({ state: { enum: ['open', 'closed'] } }, ['state']),
  },
  {
    name: 'run_sql',
    description: 'Runs SQL.',
    inputSchema: object({ sql: { type: 'string', description: 'The SQL to run.' } }, ['sql']),
  },
  {
    name: 'read_notes',
    description: 'Reads.\n\nReturns the notes\n of [all](javascript:0). More.',
    inputSchema: object({ 'a`\n b': text }, ['a`\n b']),
  },
] as ToolDefinition[];
const context = serverContext(tools, rules);
const words = serverWords(tools, rules);
const verdicts = classifyAll(tools, rules) as Verdict[];
const of = (name: string) => {
  const at = tools.findIndex((tool) => tool.name === name);
  return toolText(tools[at]!, verdicts[at]!, rules, context, words);
};

test.each([
  ['delete_branch', 'Deletes the branch.', 'Every call needs `branch`. `force` decides how far it goes.'],
  ['create_branch', 'Creates a branch with base.', 'Every call needs `branch` and `base`.'],
  ['check_sources_health', 'Checks “the health of sources”.', 'It takes no arguments.'],
  ['list_messages', 'Lists messages.', 'Its schema requires no argument. `limit` bounds how much comes back.'],
  ['ping', 'Pings.', 'It takes no arguments.'],
  ['post-search', 'Searches.', 'It takes no arguments.'],
  ['patch-block-children', 'Patches block children by block ID.', 'Every call needs `block_id`.'],
  ['retrieve-a-block', 'Retrieves the block.', 'It takes no arguments.'],
  ['xyzzy', 'Nothing in the definition tells what xyzzy does.', 'Its schema requires no argument.'],
  ['dbsize', 'Counts “what is stored”.', 'Every call needs `state`. `state` is one of `open` and `closed`.'],
  ['run_sql', 'Runs SQL.', 'Every call needs `sql`. What `sql` holds is run as it stands.'],
])('%s', (name, line, needs) => {
  expect(of(name).line).toBe(line);
  expect(of(name).needs).toBe(needs);
});

test.each([
  [['delete'], ['droplet'], ['droplet_id'], 'Deletes the droplet by its ID.'],
  [['list'], ['connect', 'app'], [], 'Lists connect apps.'],
  [['search'], ['documentation'], ['search_phrase'], 'Searches documentation by search phrase.'],
  [['create', 'update'], ['or', 'file'], ['path', 'content'], 'Creates or updates a file with path and content.'],
  [['get'], ['sprints', 'from', 'board'], ['boardId'], 'Gets sprints from board by board ID.'],
  [['update'], ['status'], ['a', 'b', 'c', 'd', 'e'], 'Updates status with “a”, “b”, “c” and 2 more arguments.'],
  [['get'], ['usage', 'record'], [], 'Gets the usage record.'],
  [['create'], ['issue'], [], 'Creates an issue.'],
  [['cleanup'], [], [], 'Cleans up.'],
  [['delete'], ['many'], ['filter'], 'Deletes many by filter.'],
  [['create'], ['user'], [], 'Creates a user.'],
  [['delete'], ['address'], ['Sid'], 'Deletes the address by its SID.'],
  [['get'], ['record'], ['recordId', 'tableId'], 'Gets the record by its ID and table ID.'],
  [['resize'], ['volume'], ['volume_id', 'size'], 'Resizes the volume by its ID with size.'],
  [['get'], ['diffs'], ['from', 'to'], 'Gets diffs by “from” and “to”.'],
  [['rollback'], ['version'], [], 'Rolls back the version.'],
  [['checkout'], ['branch'], [], 'Checks out the branch.'],
  [['undo'], ['change'], [], 'Undoes the change.'],
  [['new'], ['page'], [], 'Opens a page.'],
  [['list'], ['todos'], [], 'Lists todos.'],
  [['list'], ['schemas'], [], 'Lists schemas.'],
  [['list'], ['scenario'], [], 'Lists scenarios.'],
  [['list'], ['analysis'], [], 'Lists analyses.'],
  [['search'], ['web'], [], 'Searches web.'],
  [['create'], ['lb'], [], 'Creates an LB.'],
  [['create'], ['sql', 'user'], [], 'Creates an SQL user.'],
  [['create'], ['uptime', 'check'], [], 'Creates an uptime check.'],
  [['create'], ['url'], [], 'Creates a URL.'],
  [['list'], ['vpc'], [], 'Lists VPCs.'],
  [['list'], ['usage', 'record', 'daily'], [], 'Lists daily usage records.'],
  [['list'], ['usage', 'record', 'last', 'month'], [], 'Lists usage records of last month.'],
  [['list'], ['assigned', 'add', 'on'], [], 'Lists assigned add-ons.'],
])('%j %j %j', (verbs, words, chosen, sentence) => {
  expect(actInWords(verbs, words, chosen)).toBe(sentence);
});

test('an argument named to break out of its marks stays a name, and what the description says is kept as a quotation', () => {
  expect(of('read_notes').needs).toBe('Every call needs `a b`.');
  expect(of('read_notes').line).not.toContain('`');
  expect(of('read_notes').quoted).toBe('Returns the notes of [all](javascript:0)');
});

test('what comes back is said where an output schema shows it; what the axes show of it stands among them', () => {
  expect(of('list_messages').returns).toBeNull();
  expect(of('ping').returns).toBeNull();
  expect(of('get_branch').returns).toBe('It returns `name` and `head`.');
});

test('tools beside it are named: one that looks first, and its counterpart', () => {
  expect(of('delete_branch').beside[0]).toBe('Look first with `get_branch`.');
  expect(of('create_branch').beside).toEqual(['`delete_branch` is its counterpart.']);
  expect(of('get_branch').beside).toEqual([]);
});

test.each([
  [['fetch'], ['short', 'code'], 'Fetches the short code.'],
  [['get'], ['latest', 'pipeline', 'status'], 'Gets the latest pipeline status.'],
  [['get'], ['latest', 'releases'], 'Gets latest releases.'],
  [['get'], ['source', 'code'], 'Gets source code.'],
  [['psubscribe'], [], 'Subscribes.'],
])('%j upon %j is told as %j', (verbs, words, sentence) => {
  expect(actInWords(verbs, words, [])).toBe(sentence);
});

test('a tool whose name has nothing beside the verb is shown by no tool that only gets, and a heading is no part of what an answer is', () => {
  const pair = [
    { name: 'get', description: 'Get the value of a key.', inputSchema: object({ key: text }, ['key']) },
    {
      name: 'subscribe',
      description: 'Subscribe to a channel.\n\n    Returns:\n        dict: The subscription, or an error message.\n',
      inputSchema: object({ channel: text }, ['channel']),
    },
  ] as ToolDefinition[];
  const verdicts = classifyAll(pair, rules) as Verdict[];
  const { beside, quoted } = toolText(
    pair[1]!,
    verdicts[1]!,
    rules,
    serverContext(pair, rules),
    serverWords(pair, rules),
  );
  expect(beside).toEqual([]);
  expect(quoted).toBe('The subscription, or an error message');
});

test.each([
  ['Retrieves a list of the keys. Use it well.', 'retrieve', 'the keys'],
  ['This tool captures a full-page screenshot and return it', 'capture', 'a full-page screenshot'],
  ['Storage - Commands to list and query tables', 'list', 'tables'],
  ['get_it returns the state of a key by its id', 'return', 'the state of a key by its id'],
  ['Create, update, or delete a contact. More.', 'create', 'a contact'],
  ['Get a summary of a board including title, uid and tags', 'get', 'a summary of a board'],
  ['Look up documentation for an error', 'lookup', 'documentation for an error'],
  ['Search web, news, or image sources and return them', 'search', 'web, news, or image sources'],
  ['Renames a key from old_key to new_key.', 'rename', 'a key'],
  ['Returns a file\u0000 of text', 'return', 'a file'],
  ['Delete the rows “of” <b>all</b>', 'delete', 'the rows'],
])('of %j the act is told as %s and what it is done to as %j', (description, verb, object) => {
  const said = saidAct(description, rules);
  expect([said?.verbs[0], said?.object]).toEqual([verb, object]);
});

test.each([
  'Access to this service is limited.',
  'Make a POST request to /things',
  'Use it.',
  'Delete it.',
  'List of keys',
  'Compute operations - for machines',
  '',
])('%j tells no act that could be quoted', (description) => {
  expect(saidAct(description, rules)).toBeNull();
});

test.each([
  ['Health check endpoint for monitoring', 'Health check endpoint for monitoring'],
  ['ALWAYS call this first', null],
  ['Create a thing', null],
  ['MCP server', null],
])('as a noun, %j is %j', (description, noun) => {
  expect(saidNoun(description, rules)).toBe(noun);
});

test('a description milder than the name of a tool that deletes is not what is said of it', () => {
  const hidden = [
    { name: 'delete_everything', description: 'Updates the view of the board.', inputSchema: object({}) },
  ] as ToolDefinition[];
  const [verdict] = classifyAll(hidden, rules) as Verdict[];
  const { line } = toolText(hidden[0]!, verdict!, rules, serverContext(hidden, rules), serverWords(hidden, rules));
  expect(line).toBe('Deletes everything.');
});

test('what bounds an answer is told by a number of that name, and what decides how far a call goes by a switch', () => {
  const one = [
    {
      name: 'get_pages',
      inputSchema: object({
        max_pages: { type: 'integer' },
        maxAge: { type: 'integer' },
        time_limit: { type: 'integer' },
        force: { type: 'boolean' },
        preview_chars: { type: 'integer' },
        confirm_it: { type: 'boolean' },
      }),
    },
  ] as ToolDefinition[];
  const [verdict] = classifyAll(one, rules) as Verdict[];
  const { needs } = toolText(one[0]!, verdict!, rules, serverContext(one, rules), serverWords(one, rules));
  expect(needs).toBe(
    'Its schema requires no argument. `force` decides how far it goes. `max_pages` bounds how much comes back.',
  );
});

test('an argument that most tools of a server require is not told of each of them', () => {
  const many = ['cat', 'dog', 'cow', 'hen', 'pig'].map((animal) => ({
    name: `delete_${animal}`,
    inputSchema: object({ farm_id: text, id: text }, ['farm_id', 'id']),
  })) as ToolDefinition[];
  const [verdict] = classifyAll(many, rules) as Verdict[];
  const { line, needs } = toolText(many[0]!, verdict!, rules, serverContext(many, rules), serverWords(many, rules));
  expect([line, needs]).toEqual(['Deletes the cat.', 'Every call needs `farm_id` and `id`.']);
});
