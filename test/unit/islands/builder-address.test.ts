import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack, unpack } from '../../../src/builder/index.ts';
import { deflated, inflated } from '../../../src/islands/builder-address.ts';
import { built } from '../builder/acts.ts';

const broken = 'The policy in this address cannot be opened: part of it is missing or was changed on the way.';

test('any text comes back, in characters that an address may hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
      const data = await deflated(text);
      expect(data).toMatch(/^[\w-]+$/u);
      expect(await inflated(data)).toEqual({ text: text.toWellFormed() });
    }),
  );
});

test('a policy comes back', async () => {
  await fc.assert(
    fc.asyncProperty(built, async (given) => {
      const back = await inflated(await deflated(pack(given)));
      expect('text' in back && unpack(back.text)).toEqual(unpack(pack(given)));
    }),
    { numRuns: 50 },
  );
});

describe('what was damaged is said to be:', () => {
  test.for([
    ['nothing', ''],
    ['letters that are no deflated text', 'aaaaaaaa'],
    ['a length that base64 does not have', 'a'],
    ['text that is no UTF-8', deflateRawSync(Buffer.from([0xff, 0xfe, 0x80])).toString('base64url')],
    [
      'half of it',
      deflateRawSync('x'.repeat(50) + Math.PI)
        .toString('base64url')
        .slice(0, 6),
    ],
  ])('%s', async ([, data]) => {
    expect(await inflated(data!)).toEqual({ problem: broken });
  });

  test('anything at all gives an answer and does not throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (data) => {
        expect(Object.keys(await inflated(data))).toHaveLength(1);
      }),
    );
  });
});

test('what unpacks to more than is read is not unpacked', async () => {
  const bomb = deflateRawSync(Buffer.alloc(200_000_000)).toString('base64url');
  expect(await inflated(bomb, 400_000)).toEqual({
    problem: 'The policy in this address cannot be opened: it unpacks to more than 400000 bytes.',
  });
});
