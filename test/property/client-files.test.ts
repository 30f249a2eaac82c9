import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportMarkdown, reportSarif, reportText } from '../../src/check/index.ts';
import { attribute, clients, stackOf } from '../../src/clients/index.ts';
import { catalogue } from '../unit/clients/fixture.ts';
import { file } from './client-values.ts';

test('no file, whatever stands under the keys of clients, breaks a reader or a report', () => {
  fc.assert(
    fc.property(fc.constantFrom(...clients), fc.array(file, { minLength: 1, maxLength: 3 }), (client, values) => {
      const scopes = ['user', 'project', 'managed'] as const;
      const files = values.map((value, at) => ({ client, path: `~/${at}.json`, scope: scopes[at]!, value }));
      for (const { value } of files) attribute(value, JSON.stringify(value), '/x/mcp.json');
      const checked = { stack: stackOf(files, catalogue), problems: [], drifts: [] };
      expect(reportText(checked, { isColoured: true, most: 5 })).toContain(client.title);
      expect(reportMarkdown(checked, 5)).toContain(client.title);
      expect(reportSarif(checked, { version: '0', lineOf: () => undefined })).toHaveProperty('runs');
    }),
    { numRuns: 1500, seed: 14 },
  );
});
