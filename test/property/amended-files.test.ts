import fc from 'fast-check';
import { stringify } from 'smol-toml';
import { expect, test } from 'vitest';
import { amenders, difference, movesOf, propose, type TextFile } from '../../src/amend/index.ts';
import { clients, valueOf } from '../../src/clients/index.ts';
import type { Fate } from '../../src/formats/index.ts';
import { catalogue } from '../unit/amend/stack-file.ts';
import { file } from './client-values.ts';

const fates: readonly Fate[] = ['runs', 'unknown', 'judged', 'asked', 'refused', 'hidden'];
const entry = { command: 'ledger-mcp', cmd: 'ledger-mcp', type: 'stdio', env: { KEY: 's3cr3t' } };
const serverKeys = ['mcpServers', 'servers', 'mcp_servers', 'context_servers', 'extensions'];

/** A file with a server that the catalogue has beside whatever else stands in it. */
function withServer(value: Record<string, unknown>): Record<string, unknown> {
  const own = Object.fromEntries(serverKeys.map((key) => [key, { a: { ...entry } }]));
  return { ...value, ...own, mcp: { a: { type: 'local', command: ['ledger-mcp'], environment: { KEY: 's3cr3t' } } } };
}

/** The text of a value in the language of its client; undefined where it has no form there. */
function textOf(id: string, value: Record<string, unknown>): { path: string; text: string } | undefined {
  if (id !== 'codex') return { path: id === 'goose' ? '~/x.yaml' : '~/x.json', text: JSON.stringify(value, null, 2) };
  try {
    return { path: '~/x.toml', text: stringify(value) };
  } catch {
    return undefined;
  }
}

test('whatever stands in a file beside a server, no proposal breaks, makes a tool looser, or shows what is secret', () => {
  let changed = 0;
  fc.assert(
    fc.property(fc.constantFrom(...amenders.keys()), file, fc.boolean(), (id, given, isKnown) => {
      const client = clients.find((each) => each.id === id)!;
      const written = textOf(id, isKnown ? withServer(given) : given);
      const read = written && valueOf(written.text, written.path);
      if (!written || !read || 'problem' in read) return;
      const own: TextFile = { client, scope: 'user', value: read.value, ...written };
      for (const profile of ['observe', 'operate'] as const) {
        const proposals = propose([own], catalogue, { profile, unknown: 'hidden' });
        const looser = movesOf(proposals).filter(({ tool, then }) => fates.indexOf(then) < fates.indexOf(tool.fate));
        expect(looser.map(({ tool, then }) => [tool.name, tool.fate, then])).toEqual([]);
        for (const change of proposals.flatMap(({ files }) => files)) {
          changed++;
          expect(valueOf(change.text, change.path)).toHaveProperty('value');
          expect(JSON.stringify(difference(change, { values: [read.value], words: ['a'] }))).not.toContain('s3cr3t');
        }
      }
    }),
    { numRuns: 600, seed: 33 },
  );
  expect(changed).toBeGreaterThan(100);
});
