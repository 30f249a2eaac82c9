import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breakable } from '../../../src/catalog/index.ts';

it.each([
  ['get_latest_pipeline_status', ['get_', 'latest_', 'pipeline_', 'status']],
  ['definitionNodes[].fileName', ['definition', 'Nodes[].', 'file', 'Name']],
  ['__proto__of_something_long', ['__', 'proto__', 'of_', 'something_', 'long']],
  ['TwilioApiV2010--FetchCall', ['Twilio', 'Api', 'V2010--Fetch', 'Call']],
  ['withoutanywordsthatonecanknow', ['withoutanywordsthatonecanknow']],
  ['get_status', ['get_status']],
  ['', ['']],
])('%s may break between words alone, and not where it is short', (name, parts) => {
  expect(breakable(name)).toEqual(parts);
});

it('loses and adds nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
      expect(breakable(name).join('')).toBe(name);
    }),
  );
});
