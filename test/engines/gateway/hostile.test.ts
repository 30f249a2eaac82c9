import { afterAll, expect, it } from 'vitest';
import { decide, noCounters, refuses } from '../../../src/policy/index.ts';
import { Place, policyOf, ran, ruleFor } from './harness.ts';
import { hostileMessages } from './hostile.ts';
import { Wire } from './wire.ts';

const policy = policyOf(
  'deny',
  ruleFor('list_WD', { effect: 'allow' }),
  ruleFor('abort_session', { effect: 'allow', when: [{ path: 'session_id', op: 'gte', value: 1 }] }),
  ruleFor('abort_sessions_user', { effect: 'hide' }),
  ruleFor('delete_throttle', { effect: 'deny' }),
  ruleFor('disable_filter', { effect: 'ask' }),
);
const places: Place[] = [];
afterAll(() => places.forEach((place) => place.remove()));

/** What reached the server although the policy refuses it. */
function leaks(place: Place): unknown[] {
  return place.calls().filter(({ method, name, arguments: args }) => {
    if (method !== 'tools/call') return true;
    const { effect } = decide(
      policy,
      { server: 'teradata-wlm', tool: name, arguments: args },
      { now: 0, counters: noCounters },
    );
    return refuses(effect) || effect === 'ask';
  });
}

async function attack(messages: readonly (string | Buffer)[], wire: Wire): Promise<void> {
  for (const [index, message] of messages.entries()) {
    wire.write(message);
    if (index % 50 === 49) expect(await wire.call('list_WD', {}), `after message ${index}`).toBe(ran);
  }
}

it('lets nothing through of 1,000 hostile messages that the policy refuses, and answers afterwards', async () => {
  const place = new Place(policy);
  places.push(place);
  // A client that says it can ask people, and does not answer when it is asked.
  const wire = await place.open([], { elicitation: {} });
  const messages = hostileMessages(1_000, 6);
  expect(messages).toHaveLength(1_000);
  await attack(messages, wire);
  expect(leaks(place)).toEqual([]);
  // Both are tried, so a gateway that passed on nothing, or a server that logged nothing, would be seen.
  expect(new Set(place.calls().map(({ name }) => name))).toEqual(new Set(['list_WD', 'abort_session']));
  const kinds = new Set(
    place
      .entries()
      .filter(({ about }) => about === 'form')
      .map(({ reason }) => reason),
  );
  expect([...kinds].sort()).toEqual([
    ...['The answer belongs to no open question about this very call.', 'batch', 'duplicate key', 'missing parameter'],
    ...['no JSON-RPC 2.0', 'no id', 'no known form', 'not JSON', 'not UTF-8', 'number out of range', 'parameter type'],
    ...['params', 'too deep', 'too large', 'unknown key', 'unknown method', 'unknown parameter'],
  ]);
  expect(await wire.close()).toBe(0);
});

it('is needed: straight to the server, the same messages run calls that the policy refuses', async () => {
  const place = new Place(policy);
  places.push(place);
  const wire = new Wire(place.server);
  await wire.initialize();
  await attack(hostileMessages(1_000, 0), wire);
  expect(leaks(place).length).toBeGreaterThan(50);
  await wire.close();
});
