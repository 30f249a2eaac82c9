import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError, type VerdictsFile } from '../../../src/model/index.ts';
import * as store from '../../../src/store/index.ts';

const base = mkdtempSync(join(tmpdir(), 'toolrisk-store-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A content folder with these files. */
function content(files: Record<string, string>): string {
  const root = mkdtempSync(join(base, 'content-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const server = `
id: demo
name: Demonstration
short: Demo
vendor: Nobody
kind: community
about: Of the tests.
purposes: [testing]
licence: { spdx: MIT, basis: Written in its package. }
launch:
  source: { kind: npm, name: demo, version: 1.0.0 }
  transport: stdio
  command: [demo]
`;
const snapshot = (version: string, sequence: number, more = {}) =>
  JSON.stringify({
    format: 1,
    server: 'demo',
    version,
    sequence,
    status: 'ok',
    digest: store.digestOf(version),
    provenance: { source: { kind: 'file', name: 'x' }, how: 'Made up.', transport: 'file', date: '2026-01-02' },
    tools: [],
    resources: null,
    resourceTemplates: null,
    prompts: null,
    problems: [],
    ...more,
  });
const at = 'servers/demo';
const toolPage = (tool: string) => `---\ntool: ${tool}\nsummary: Does it.\n---\n\nProse.\n`;

describe('reading', () => {
  const root = content({
    [`${at}/server.yaml`]: server,
    [`${at}/snapshots/1.0.0.json`]: snapshot('1.0.0', 2),
    [`${at}/snapshots/10.0.json`]: snapshot('10.0', 1),
    [`${at}/snapshots/.9.json.killed.tmp`]: '{"format": 1, "ser',
    [`${at}/tools/a.mdx`]: toolPage('a'),
    'formats/second.mdx': formatPage(),
    'formats/first.mdx': formatPage(),
  });

  it('finds servers, their snapshots by sequence, reviews, verdicts and pages', () => {
    expect(store.serverIds(root)).toEqual(['demo']);
    expect(store.readServers(root).map(({ name }) => name)).toEqual(['Demonstration']);
    expect(store.readSnapshots('demo', root).map(({ version }) => version)).toEqual(['10.0', '1.0.0']);
    expect(store.readReviews('demo', root)).toMatchObject({ facts: [], overrides: [] });
    expect(store.readVerdicts('demo', root)).toBeUndefined();
    expect(store.readToolPages('demo', root).map(({ tool }) => tool)).toEqual(['a']);
    expect(store.readPages.formats(root).map(({ id }) => id)).toEqual(['first', 'second']);
  });

  it('takes the content of this repository where no other is named', () => {
    expect(store.readServer('teradata-wlm').short).toBe('Teradata WLM');
    expect(store.readRules().length).toBeGreaterThan(0);
  });

  it('verdicts come back as they were written, and writing them again changes nothing', () => {
    const verdicts: VerdictsFile = { format: 1, server: 'demo', tools: [] };
    expect(store.writeVerdicts('demo', verdicts, root)).toBe(true);
    expect(store.writeVerdicts('demo', verdicts, root)).toBe(false);
    expect(store.readVerdicts('demo', root)).toEqual(verdicts);
  });
});

describe('a file that cannot be used is named, with what to do', () => {
  const all = (root: string) => [
    store.readServers(root),
    store.readSnapshots('demo', root),
    store.readReviews('demo', root),
    store.readVerdicts('demo', root),
    store.readToolPages('demo', root),
    store.readRules(root),
    store.readPages.formats(root),
  ];
  it.for<[what: string, files: Record<string, string>, path: string, says: string]>([
    ['YAML with a tab', { [`${at}/server.yaml`]: 'id: demo\n\tname: x' }, 'server.yaml:2', 'is not YAML'],
    [
      'a YAML key twice',
      { [`${at}/server.yaml`]: `${server}id: again\n` },
      'server.yaml:14',
      'Map keys must be unique',
    ],
    ['a misspelt key', { [`${at}/server.yaml`]: `${server}lisence: x\n` }, 'server.yaml#/lisence', 'write licence'],
    [
      'an id that is not the folder',
      { [`${at}/server.yaml`]: server.replace('demo', 'other') },
      'server.yaml',
      'write id: demo',
    ],
    ['what is not filled in yet', { 'rules/r.mdx': '---\nid: FILL IN\n---\n' }, 'r.mdx:2', 'write what the line above'],
    ['half a snapshot', { [`${at}/snapshots/1.json`]: '{"format": 1, ' }, '1.json', 'is not JSON'],
    ['a snapshot of another version', { [`${at}/snapshots/1.json`]: snapshot('2', 1) }, '1.json', 'record it again'],
    [
      'a snapshot with a bad digest',
      { [`${at}/snapshots/1.json`]: snapshot('1', 1, { digest: 'md5' }) },
      '1.json#/digest',
      '',
    ],
    [
      'two snapshots with one number',
      { [`${at}/snapshots/1.json`]: snapshot('1', 1), [`${at}/snapshots/2.json`]: snapshot('2', 1) },
      '2.json',
      'number the snapshots 1, 2, 3',
    ],
    ['an odd review', { [`${at}/reviews.yaml`]: 'facts: none' }, 'reviews.yaml#/facts', 'expected: array'],
    ['odd verdicts', { [`${at}/verdicts.json`]: '[]' }, 'verdicts.json', 'expected: object'],
    ['a page without front matter', { [`${at}/tools/a.mdx`]: 'Prose.' }, 'a.mdx', 'start the file with a line ---'],
    [
      'two pages of one tool',
      { [`${at}/tools/a.mdx`]: toolPage('a'), [`${at}/tools/b.mdx`]: toolPage('a') },
      'b.mdx',
      'is the second page of the tool a',
    ],
    ['a format page without steps', { 'formats/f.mdx': '---\ntitle: F\n---\n' }, 'f.mdx#/steps', ''],
    ['a rule without what it matches', { 'rules/r.mdx': '---\nid: r\nversion: 1\n---\n' }, 'r.mdx#/match', ''],
    ['a text that is not UTF-8', { [`${at}/server.yaml`]: '' }, 'server.yaml', 'save it as UTF-8'],
  ])('%s', ([what, files, path, says]) => {
    const root = content({ [`${at}/server.yaml`]: server, ...files });
    if (what.includes('UTF-8')) writeFileSync(join(root, at, 'server.yaml'), Buffer.from([0x69, 0xff, 0xfe]));
    const problem = thrownBy(() => all(root));
    expect(problem.message).toContain(path);
    expect(problem.message).toContain(says);
  });

  it.for<[what: string, read: (root: string) => unknown, says: string]>([
    ['a server that is not there', (root) => store.readServer('nobody', root), 'give one of demo, or write this file'],
    ['a server id with a path in it', (root) => store.readServer('../demo', root), '"../demo" is not a server id'],
    [
      'a version with a path in it',
      (root) => store.placeOf('demo', '../../x', root),
      'the version becomes a file name',
    ],
    ['a version that is hidden', (root) => store.placeOf('demo', '.hidden', root), 'give one with --version'],
  ])('%s', ([, read, says]) => {
    expect(thrownBy(() => read(content({ [`${at}/server.yaml`]: server }))).message).toContain(says);
  });
});

describe('what is known of consumers', () => {
  const read = 'read: { consumer: Its manual, version: "3", date: 2026-01-02, summary: It was not run. }';
  const proof = store.readProofs().find(({ transcript }) => transcript !== undefined)!;
  const ran = JSON.stringify({ ...proof, format: 'ran' });

  it('is what running them showed, and of the others what was read', () => {
    const root = content({ 'proofs/ran.json': ran, 'formats/read.mdx': formatPage(read) });
    expect(store.readProofs(root)).toEqual([
      { ...proof, format: 'ran' },
      {
        ...{ format: 'read', level: 'read', consumer: 'Its manual', version: '3', date: '2026-01-02' },
        ...{ summary: 'It was not run.', cases: 0, agreed: 0, outcomes: {} },
      },
    ]);
  });

  it('is not both', () => {
    const root = content({ 'proofs/ran.json': ran, 'formats/ran.mdx': formatPage(read) });
    expect(thrownBy(() => store.readProofs(root)).message).toContain('remove read: from it');
  });
});

describe('writing', () => {
  it('makes the folders that are missing and leaves no other file', () => {
    const root = content({});
    const file = join(root, 'a', 'b', 'c.txt');
    store.writeFile(file, 'one');
    store.writeFile(file, 'größe '.repeat(200_000));
    expect(readFileSync(file, 'utf8')).toBe('größe '.repeat(200_000));
    expect(readdirSync(dirname(file))).toEqual(['c.txt']);
  });

  it('anew refuses a file that is there, and leaves it as it was', () => {
    const root = content({ there: 'kept' });
    expect(thrownBy(() => store.createFile(join(root, 'there'), 'text')).message).toContain('cannot be written');
    store.createFile(join(root, 'new', 'file'), 'text');
    expect(readFileSync(join(root, 'there'), 'utf8')).toBe('kept');
    expect(readFileSync(join(root, 'new', 'file'), 'utf8')).toBe('text');
    expect(
      readdirSync(root)
        .concat(readdirSync(join(root, 'new')))
        .sort(),
    ).toEqual(['file', 'new', 'there']);
  });

  it('that fails says so, keeps what was there and leaves no other file', () => {
    const root = content({ 'folder/x': 'kept', plain: 'kept' });
    expect(thrownBy(() => store.writeFile(join(root, 'folder'), 'text')).message).toContain('cannot be written');
    expect(thrownBy(() => store.writeFile(join(root, 'plain', 'x'), 'text')).message).toContain('cannot be written');
    expect(readdirSync(root).sort()).toEqual(['folder', 'plain']);
    expect(readFileSync(join(root, 'folder', 'x'), 'utf8')).toBe('kept');
  });
});

describe('a digest', () => {
  it.for<[text: string, value: unknown]>([
    ['{"a":[1,"x"],"b":1}', { b: 1, a: [1, 'x'] }],
    ['{"__proto__":1}', JSON.parse('{"__proto__":1}')],
    ['"größe"', 'größe'],
  ])('is the SHA-256 of %s', ([text, value]) => {
    expect(store.digestOf(value)).toBe(`sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`);
  });
});

function formatPage(more = ''): string {
  const lists = 'steps: [a, b, c]\ncheck: { untried: n }\nsources: [{ title: T }]';
  return `---\ntitle: F\ntab: F\nkind: client\nconsumer: c\nfile: f\nspelling: TOOL\n${lists}\n${more}\n---\n`;
}

function thrownBy(action: () => unknown): InputError {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
