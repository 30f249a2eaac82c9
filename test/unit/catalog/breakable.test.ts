import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breakable } from '../../../src/catalog/index.ts';

it.each([
  ['get_latest_status', ['get_', 'latest_', 'status']],
  ['nodes[].fileName', ['nodes[].', 'file', 'Name']],
  ['__proto__', ['__', 'proto__']],
  ['TwilioApiV2010', ['Twilio', 'Api', 'V2010']],
  ['plain', ['plain']],
  ['', ['']],
])('%s may break between words alone', (name, parts) => {
  expect(breakable(name)).toEqual(parts);
});

it('loses and adds nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(breakable(name).join('')).toBe(name);
    }),
  );
});
