import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Place, policyOf, ran, ruleFor } from './harness.ts';
import type { Wire } from './wire.ts';

const closed = policyOf('allow', ruleFor('list_WD', { effect: 'deny', reason: 'Closed.' }));
const open = policyOf('allow');
const hiding = policyOf('allow', ruleFor('list_WD', { effect: 'hide' }));
const refused = 'error: Refused by policy: Closed.';
const unreadable = 'error: Refused by policy: The policy of the gateway cannot be read, so it refuses every call.';

const place = new Place(open);
let wire: Wire;

beforeAll(async () => (wire = await place.open()));
afterAll(async () => {
  await wire.close();
  place.remove();
});

const ways: Record<string, (text: string) => void> = {
  'written in place': (text) => writeFileSync(place.policy, text),
  'replaced by rename': (text) => {
    writeFileSync(`${place.policy}.new`, text);
    renameSync(`${place.policy}.new`, place.policy);
  },
  'removed and written anew': (text) => {
    rmSync(place.policy);
    writeFileSync(place.policy, text);
  },
};

/** Waits for what a call says once the gateway has seen the file. */
async function until(outcome: string): Promise<void> {
  await expect.poll(() => wire.call('list_WD', {}), { timeout: 25_000, interval: 20 }).toBe(outcome);
}

describe.for(Object.entries(ways))('a policy that is %s', ([, put]) => {
  beforeEach(async () => {
    put(JSON.stringify(open));
    await until(ran);
  });

  it('holds from then on, and the client is told', async () => {
    wire.strays.length = 0;
    put(JSON.stringify(hiding));
    await wire.stray(({ method }) => method === 'notifications/tools/list_changed');
    const { result } = await wire.ask('tools/list');
    expect(result!.tools!.map(({ name }) => name)).not.toContain('list_WD');
  });
});

describe('everything is refused while the policy', () => {
  it.for([
    ['no YAML', 'version: ['],
    ['no policy', '{"version": 1, "default": "allow", "rules": [], "more": 1}'],
    ['empty', ''],
  ] as const)('is %s', async ([, text]) => {
    place.write(text);
    await until(unreadable);
    expect((await wire.ask('tools/list')).result!.tools).toEqual([]);
    expect((await wire.ask('resources/list')).result!['resources']).toEqual([]);
    expect(
      place
        .entries()
        .filter(({ about }) => about === 'policy')
        .at(-1),
    ).toMatchObject({ outcome: 'refused' });
    place.write(closed);
    await until(refused);
  });
});

it('refuses everything when the file is gone', async () => {
  rmSync(place.policy);
  await until(unreadable);
  place.write(open);
  await until(ran);
});

it('is either the one or the other policy, or refuses what is half written, while it changes again and again, and in the end the last', async () => {
  const outcomes = new Set<string>();
  const puts = Object.values(ways);
  for (let round = 0; round < 24; round++) {
    const text = JSON.stringify(round % 2 === 0 ? closed : open);
    puts[round % 2]!(text);
    for (const outcome of await Promise.all(Array.from({ length: 25 }, () => wire.call('list_WD', {}))))
      outcomes.add(outcome);
    await new Promise((resolve) => setTimeout(resolve, round % 4 === 0 ? 250 : 15));
  }
  ways['replaced by rename']!(JSON.stringify(closed));
  await until(refused);
  const before = place.calls().length;
  const after = await Promise.all(Array.from({ length: 50 }, () => wire.call('list_WD', {})));
  expect(new Set(after)).toEqual(new Set([refused]));
  expect(place.calls()).toHaveLength(before);
  // A file that is written in place is empty for a moment, and an empty policy refuses everything.
  outcomes.delete(unreadable);
  expect(outcomes).toEqual(new Set([ran, refused]));
});
