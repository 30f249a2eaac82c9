import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Place, policyOf, ran, ruleFor } from './harness.ts';
import { said, type Wire } from './wire.ts';

const atLeastOne = [{ path: 'session_id', op: 'gte' as const, value: 1 }];
const policy = policyOf(
  'allow',
  ruleFor('abort_sessions_user', { effect: 'hide', reason: 'It ends every session of a user.' }),
  ruleFor('delete_throttle', { effect: 'deny', reason: 'Throttles stay.' }),
  ruleFor('abort_session', { effect: 'allow', when: atLeastOne }),
  ruleFor('show_sessions', { effect: 'limit', limit: { max: 5, per: 'day' } }),
  ruleFor('disable_filter', { effect: 'ask', reason: 'Filters protect the system.' }),
);
const place = new Place(policy);
let wire: Wire;

beforeAll(async () => (wire = await place.open()));
afterAll(async () => {
  await wire.close();
  place.remove();
});

const calledOf = (tool: string) => place.calls().filter(({ name }) => name === tool);

it('lists every tool but the hidden one', async () => {
  const names = (await wire.ask('tools/list')).result!.tools!.map(({ name }) => name);
  expect(names).toHaveLength(41);
  expect(names).not.toContain('abort_sessions_user');
});

describe.for([
  ['abort_sessions_user', { user: 'ALICE' }, 'error: Refused by policy: It ends every session of a user.'],
  ['delete_throttle', { throttle: 'x' }, 'error: Refused by policy: Throttles stay.'],
  ['list_WD', {}, ran],
  ['list_WD', undefined, ran],
  ['List_wd', {}, '-32602: Unknown tool: List_wd'],
  ['__proto__', {}, '-32602: Unknown tool: __proto__'],
  ['disable_filter', { name: 'f' }, expect.stringMatching(/^error: .*this client cannot ask one\.$/)],
] as const)('a call of %s with %j', ([tool, args, outcome]) => {
  it(`is answered by ${typeof outcome === 'string' ? outcome : 'a refusal, since nobody can be asked'}`, async () => {
    const before = calledOf(tool).length;
    expect(await wire.call(tool, args)).toEqual(outcome);
    expect(calledOf(tool).length - before).toBe(outcome === ran ? 1 : 0);
  });
});

describe('abort_session, which is allowed from session 1 on', () => {
  it.for([
    [{ session_id: 1 }, true],
    [{ session_id: 1, user: 'ALICE' }, false],
    [{ session_id: 1, 'session_id ': 2 }, false],
    [{ session_id: 0 }, false],
    [{ session_id: '1' }, false],
    [{ session_id: [1] }, false],
    [{ session_id: null }, false],
    [{}, false],
    [undefined, false],
    [{ Session_Id: 1 }, false],
    [{ session_id: 1, SESSION_ID: 0 }, false],
    [{ session_id: 1, 'se\u017f\u017fion_id': 0 }, false],
  ] as const)('with %j: %s', async ([args, runs]) => {
    const before = calledOf('abort_session').length;
    const text = await wire.call('abort_session', args);
    expect(text.startsWith('error: Refused by policy: ')).toBe(!runs);
    expect(calledOf('abort_session').slice(before)).toEqual(
      runs ? [{ method: 'tools/call', name: 'abort_session', arguments: args }] : [],
    );
  });

  it('does not read its arguments from a prototype', async () => {
    const params = '{"name":"abort_session","arguments":{"__proto__":{"session_id":1}}}';
    const text = `{"jsonrpc":"2.0","id":"p","method":"tools/call","params":${params}}`;
    expect(said(await wire.askText(text, 'p'))).toMatch(/^error: Refused by policy/);
  });
});

describe('where the client says that it can ask a person', () => {
  it.for([
    [{ elicitation: {} }, 'accept', ran],
    [{ elicitation: { form: {} } }, 'accept', ran],
    [
      { elicitation: {} },
      'decline',
      'error: Refused by policy: A person declined this call. Filters protect the system.',
    ],
    [{ elicitation: { url: {} } }, 'accept', expect.stringMatching(/^error: .*this client cannot ask one\.$/)],
  ] as const)('by %j, and the person says %s', async ([capabilities, action, outcome]) => {
    const before = calledOf('disable_filter').length;
    const other = await place.open([], capabilities);
    other.onRequest = ({ method }) => method === 'elicitation/create' && { action };
    expect(await other.call('disable_filter', { name: 'f' })).toEqual(outcome);
    expect(calledOf('disable_filter').length - before).toBe(outcome === ran ? 1 : 0);
    await other.close();
  });
});

it('lets 5 of 50 concurrent calls through where 5 a day are allowed', async () => {
  const fresh = new Place(policy);
  const other = await fresh.open();
  const texts = await Promise.all(Array.from({ length: 50 }, () => other.call('show_sessions', {})));
  expect(texts.filter((text) => text === ran)).toHaveLength(5);
  expect(new Set(texts)).toEqual(new Set([ran, 'error: Refused by policy: The limit of 5 calls per day is reached.']));
  expect(fresh.calls()).toHaveLength(5);
  await other.close();
  fresh.remove();
});

it('writes one line of audit for each decision, and no argument in clear', async () => {
  const before = place.entries().length;
  await wire.call('delete_throttle', { throttle: 'a-secret-name' });
  await wire.call('list_WD', { b: 1, a: 'a-secret-name' });
  await wire.call('list_WD', { a: 'a-secret-name', b: 1 });
  const [first, second, third, ...others] = place.entries().slice(before);
  expect(others).toEqual([]);
  expect(first).toEqual({
    about: 'tool',
    name: 'delete_throttle',
    arguments: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    effect: 'deny',
    outcome: 'refused',
    reason: 'Throttles stay.',
  });
  expect(second).toMatchObject({ name: 'list_WD', effect: 'allow', outcome: 'passed on' });
  expect(third).toEqual(second);
  expect(JSON.stringify(place.entries())).not.toContain('a-secret-name');
});

describe('resources', () => {
  const uris = async (client: Wire) => ((await client.ask('resources/list')).result!['resources'] as object[]).length;
  const read = async (client: Wire) => said(await client.ask('resources/read', { uri: 'tdwm://active-workloads' }));

  it.for([
    ['allow', ['--resources', 'deny'], false],
    ['deny', ['--resources', 'allow'], true],
  ] as const)('under default %s with %j: %s', async ([byDefault, options, isOpen]) => {
    const fresh = new Place(policyOf(byDefault));
    const client = await fresh.open(options);
    expect((await uris(client)) > 0).toBe(isOpen);
    expect((await read(client)).startsWith('-32602: Refused by policy: ')).toBe(!isOpen);
    expect(fresh.calls()).toHaveLength(isOpen ? 1 : 0);
    expect(fresh.entries().at(-1)).toMatchObject({ about: 'resource', outcome: isOpen ? 'passed on' : 'refused' });
    await client.close();
    fresh.remove();
  });
});
