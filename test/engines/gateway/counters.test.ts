import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { CallsInFile } from '../../../src/gateway/calls-in-file.ts';
import { neutralEnforcer } from '../../../src/gateway/neutral.ts';
import { Place, policyOf, ran, ruleFor } from './harness.ts';
import { Wire } from './wire.ts';

const limited = policyOf('deny', ruleFor('show_sessions', { effect: 'limit', limit: { max: 5, per: 'day' } }));
const places: Place[] = [];
const noon = Date.UTC(2026, 5, 7, 12);
const day = 86_400_000;
const full = 'error: Refused by policy: The limit of 5 calls per day is reached.';
let place: Place;
let file: string;

beforeEach(() => {
  place = new Place(limited);
  places.push(place);
  file = join(place.folder, 'counters');
});
afterAll(() => places.forEach((one) => one.remove()));

/** What a gateway that has just been started on the file does with a call. */
const started = (now = noon) => {
  const enforcer = neutralEnforcer(limited, 'teradata-wlm', new CallsInFile(file, now));
  return (at = now) => enforcer.rule({ tool: 'show_sessions', arguments: {} }, at, false);
};
const written = () => readFileSync(`${file}.2026-06-07`, 'utf8');

describe('counters in a file', () => {
  it('count on after a restart, and for all who share the file', () => {
    const [first, second] = [started(), started()];
    const effects = [first(), second(), first(), second(), started()(), first(), second(), started()()];
    expect(effects.map(({ effect }) => effect)).toEqual([...Array(5).fill('limit'), ...Array(3).fill('deny')]);
  });

  it('give back the place of a call that was not sent', () => {
    const call = started();
    for (let count = 0; count < 20; count++) call().settle('not sent');
    const sent = Array.from({ length: 7 }, () => call());
    for (const one of sent) one.settle('answered');
    expect(sent.map(({ effect }) => effect)).toEqual([...Array(5).fill('limit'), 'deny', 'deny']);
    expect(started()().effect).toBe('deny');
  });

  it('begin anew with the day, and leave no file of an earlier one', () => {
    const call = started();
    for (let count = 0; count < 5; count++) call();
    writeFileSync(`${file}.notes`, '');
    expect([call(noon).effect, call(noon + day).effect]).toEqual(['deny', 'limit']);
    expect([`${file}.2026-06-07`, `${file}.2026-06-08`, `${file}.notes`].map((name) => existsSync(name))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it.for(['{"id":"x","takes":[{"ke', 'null', '{"id":7}', '\ufffd\u0000', '[]'])(
    'count on where a line of the file is %j',
    (line) => {
      const call = started();
      call();
      appendFileSync(`${file}.2026-06-07`, line);
      expect(Array.from({ length: 5 }, () => call().effect)).toEqual([...Array(4).fill('limit'), 'deny']);
      expect(started()().effect).toBe('deny');
    },
  );

  it('hold no argument and no name but that of server and tool', () => {
    started()();
    expect(written().trim()).toMatch(
      /^\{"id":"[0-9a-f-]{36}","takes":\[\{"key":"\[\\"teradata-wlm\\",\\"show_sessions\\",\\"day\\"\]","window":\d+\}\]\}$/,
    );
  });

  it('refuse what is limited when the file cannot be written any more', () => {
    const enforcer = neutralEnforcer(limited, 'teradata-wlm', {
      file,
      at: () => new Map(),
      take: () => {
        throw new Error('no space left on device');
      },
    });
    expect(enforcer.rule({ tool: 'show_sessions', arguments: {} }, noon, false)).toMatchObject({
      effect: 'deny',
      reason: 'The counters cannot be kept: no space left on device.',
    });
  });
});

describe('a gateway with --counters', () => {
  const open = () => place.open(['--counters', file]);
  const calls = (wire: Wire, count: number) =>
    Promise.all(Array.from({ length: count }, () => wire.call('show_sessions', {})));

  it('is killed, and counts on when it is started again', async () => {
    const first = await open();
    expect(await calls(first, 3)).toEqual([ran, ran, ran]);
    const exit = once(first.child, 'exit');
    first.child.kill('SIGKILL');
    await exit;
    const second = await open();
    expect((await calls(second, 4)).filter((text) => text === ran)).toHaveLength(2);
    await second.close();
    expect(place.calls()).toHaveLength(5);
  });

  it('lets exactly 5 through of 150 concurrent calls to three that share a file', async () => {
    const wires = await Promise.all([open(), open(), open()]);
    const texts = (await Promise.all(wires.map((wire) => calls(wire, 50)))).flat();
    expect(new Set(texts)).toEqual(new Set([ran, full]));
    expect(texts.filter((text) => text === ran)).toHaveLength(5);
    expect(place.calls()).toHaveLength(5);
    await Promise.all(wires.map((wire) => wire.close()));
  });

  it.for([
    ['a folder that is not there', () => ['--counters', join(place.folder, 'none', 'counters')], 'cannot be opened'],
    [
      'a policy of Intercept',
      () => {
        place.write('{version: "1", default: deny, tools: {}}');
        return ['--counters', file];
      },
      'counts in memory only',
    ],
  ] as const)('ends with 2 for %s', async ([, options, message]) => {
    const wire = new Wire(place.gateway(options()));
    expect(await wire.close()).toBe(2);
    expect(wire.stderr).toContain(message);
  });
});
