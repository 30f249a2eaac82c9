import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modeTable } from '../../../src/catalog/policy/mode-line.ts';
import { writeBuilt, type BuiltPart } from '../../../src/catalog/index.ts';
import { formats, formatOf, type ExportContext } from '../../../src/formats/index.ts';
import type { Call, Policy } from '../../../src/model/index.ts';
import { decide, noCounters } from '../../../src/policy/index.ts';
import { callOf, policyOf, tools } from '../policy/arbitrary.ts';

const contextOf = (id: string, name: string, names: readonly string[]): ExportContext => ({
  server: { id, tools: names.map((tool) => ({ name: tool })) },
  name,
  title: 'A test',
  permalink: 'http://localhost/',
  digest: 'sha256:00',
});

const partOf = (id: string, name: string, policy: Policy, names = tools): BuiltPart => ({
  policy,
  context: contextOf(id, name, names),
  calls: names.map((tool) => ({ server: id, tool, arguments: {} })),
});

const plain = (id: string, tool: string): BuiltPart =>
  partOf(
    id,
    id,
    {
      version: 1,
      default: 'deny',
      rules: [
        { server: id, tool: `${tool}_hidden`, effect: 'hide', reason: 'so' },
        { server: id, tool: `${tool}_asked`, effect: 'ask', reason: 'so' },
        { server: id, tool: `${tool}_run`, effect: 'allow', reason: 'so' },
      ],
    },
    [`${tool}_hidden`, `${tool}_asked`, `${tool}_run`],
  );

describe.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  const table = modeTable(format.modes);
  const arguable = callOf(['one', 'two']).filter(({ arguments: args }) => typeof args === 'object' && args !== null);

  test('does with a policy for two servers what its texts for each do, whatever they are called', () => {
    const names = fc.constantFrom(
      ['one', 'two'],
      ['a', 'a_b'],
      ['a', 'a__b'],
      ['same', 'same'],
      ['x-y', 'x_y'],
      ['__proto__', 'b.c'],
    );
    fc.assert(
      fc.property(
        policyOf(['one']),
        policyOf(['two']),
        names,
        fc.array(arguable, { maxLength: 4 }),
        (first, second, [a, b], calls) => {
          const parts = [partOf('one', a!, first), partOf('two', b!, { ...second, default: first.default })];
          const both = writeBuilt(format, table, parts);
          const alone = new Map(parts.map((part) => [part.context.server.id, writeBuilt(format, table, [part])]));
          for (const call of [...parts.flatMap((part) => part.calls), ...calls])
            expect(both.answer(call), `${JSON.stringify(call)}\n${both.files[0]!.text}`).toEqual(
              alone.get(call.server)!.answer(call),
            );
          expect(both.files.flatMap(({ servers }) => servers)).toEqual(['one', 'two']);
          expect(both.apart === null).toBe(both.files.length === 1);
          if (both.files.length === 2)
            expect(both.files.map(({ text }) => text)).toEqual(
              parts.map(({ policy, context }) => format.export(policy, context).text),
            );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is one text for two servers where the consumer reads one, else one for each', () => {
    const { files } = writeBuilt(format, table, [plain('wlm', 'session'), plain('hub', 'issue')]);
    expect(files).toHaveLength(format.together ? 1 : 2);
    for (const tool of ['session_run', 'issue_run'])
      expect(
        files.some(({ text }) => text.includes(tool)),
        id,
      ).toBe(true);
  });
});

test('a text for each server it is where one reads no server in it, or where names cannot be told apart', () => {
  const apart = (id: string, ...parts: BuiltPart[]) => {
    const format = formatOf(id)!;
    return writeBuilt(format, modeTable(format.modes), parts).apart;
  };
  expect(apart('intercept', plain('one', 'a'), plain('two', 'b'))).toBe('Intercept has a text for each server.');
  expect(apart('codex', plain('one', 'a'), plain('two', 'b'))).toBeNull();
  const other = { ...plain('two', 'a'), policy: { version: 1, default: 'deny', rules: [] } as Policy };
  expect(apart('continue', plain('one', 'a'), other)).toBe(
    'In one text for Continue the names of these servers or of their tools could not be told apart, so each has its own.',
  );
});

test('the counts are those of deciding one call of every tool, limits not used up by counting', () => {
  const format = formatOf('toolrisk')!;
  const policy: Policy = {
    version: 1,
    default: 'allow',
    rules: [{ server: 'one', tool: 'a', effect: 'limit', limit: { max: 1, per: 'day' }, reason: 'so' }],
  };
  const built = writeBuilt(format, modeTable(format.modes), [partOf('one', 'one', policy, ['a', 'A'])]);
  expect(built.met.map(({ count, words }) => `${count} ${words}`)).toEqual(['1 run', '1 up to a limit']);
  expect(built.later?.gets).toBe('passed on');
  const call: Call = { server: 'one', tool: 'a', arguments: {} };
  expect([built.answer(call)?.effect, built.answer(call)?.effect]).toEqual(['limit', 'limit']);
  expect(decide(policy, call, { now: 0, counters: noCounters }).effect).toBe('limit');
});
