import { afterAll, expect, it } from 'vitest';
import { decide, noCounters, refuses } from '../../../src/policy/index.ts';
import { everyEffect as policy, Place, ran } from './harness.ts';
import { hostileMessages } from './hostile.ts';
import { Wire } from './wire.ts';

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

async function attack(messages: readonly (string | Buffer)[], wire: Wire, answer = ran): Promise<void> {
  for (const [index, message] of messages.entries()) {
    wire.write(message);
    if (index % 50 === 49) expect(await wire.call('list_WD', {}), `after message ${index}`).toBe(answer);
  }
}

/** What a message says beside its strings: numbers as they are written, and the rest without spaces. */
const bones = (text: string) => text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '""').replace(/\s/g, '');
const argumentsIn = (line: string) => {
  const { params } = JSON.parse(line) as { params: { name: string; arguments?: unknown } };
  return { name: params.name, arguments: params.arguments ?? {} };
};
function bonesOfArguments(line: string): string {
  const at = line.indexOf('"arguments":');
  const text = at === -1 ? '{}' : bones(line.slice(at + '"arguments":'.length));
  let depth = 0;
  const end = [...text].findIndex((character) => (depth += { '{': 1, '}': -1 }[character] ?? 0) === 0);
  return text.slice(0, end + 1);
}
const open = { ...policy, default: 'allow' as const };

it.for([
  ['denies', policy],
  ['allows', open],
] as const)(
  'passes on nothing of 1,000 hostile messages that is refused, altered or no tool of the server, where the policy %s by default',
  { timeout: 120_000 },
  async ([, policy]) => {
    const place = new Place(policy);
    places.push(place);
    // A client that says it can ask people, and does not answer when it is asked.
    const wire = await place.open([], { elicitation: {} }, place.folding);
    const messages = hostileMessages(1_000, 6);
    expect(messages).toHaveLength(1_000);
    await attack(messages, wire, 'ran');
    expect(await wire.close()).toBe(0);

    const sent = messages.map((message) => bones(message.toString()));
    const passed = place.lines();
    for (const line of passed) {
      const { name, arguments: args } = argumentsIn(line);
      const { effect } = decide(
        policy,
        { server: 'teradata-wlm', tool: name, arguments: args },
        { now: 0, counters: noCounters },
      );
      expect(refuses(effect) || effect === 'ask', line).toBe(false);
      expect(['list_WD', 'abort_session'], line).toContain(name);
      const written = bonesOfArguments(line);
      expect(written === '{}' || sent.some((text) => text.includes(`"":${written}`)), line).toBe(true);
    }
    // Both are tried, with numbers of both kinds, so that a gateway that passed on nothing would be seen.
    expect(new Set(passed.map((line) => argumentsIn(line).name))).toEqual(new Set(['list_WD', 'abort_session']));
    expect(passed.some((line) => /"session_id":(1\.0|1E\+2|1\.50|18446744073709551616)[,}]/.test(line))).toBe(true);
  },
);

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
