import { describe, expect, it } from 'vitest';
import {
  getProfiles,
  getServer,
  getTool,
  judge,
  readSettings,
  serverToApi,
  serverToMarkdown,
  toolToApi,
  toolToMarkdown,
} from '../../../src/catalog/index.ts';
import { compileRules, verdictsFile } from '../../../src/classify/index.ts';
import {
  type CatalogData,
  parse,
  reviewsSchema,
  serverDocumentSchema,
  serverSchema,
  snapshotSchema,
  toolDocumentSchema,
} from '../../../src/model/index.ts';
import { digestOf, readPages, readRules } from '../../../src/store/index.ts';
import { pageKinds } from '../../../src/site/pages/index.ts';

const definitions: Record<string, unknown>[] = [
  { name: '__proto__', description: 'Deletes everything.' },
  {
    name: 'constructor',
    inputSchema: JSON.parse('{"properties":{"__proto__":{"type":"string"},"toString":{"minimum":1}}}'),
  },
  { name: '<script>alert(1)</script>', description: '</script><img src=x onerror=alert(1)>' },
  { name: '../../etc/passwd', description: '\u202Etxt.exe\u{E0041}' },
  { name: 'Case' },
  { name: 'case' },
  { name: 'dots.and spaces/slashes' },
  { name: 'é漢\u{1F600}' },
  { name: 'x'.repeat(300) },
  { name: 'no_schema', description: '| a | `b` | [c](javascript:alert(1)) {tool} $& $1' },
  { name: 'bad_schema', inputSchema: { properties: 7, required: 'x', anyOf: [null, 3], $ref: '#/$ref' } },
  { name: 'long', description: 'delete '.repeat(20_000) },
];

const unescapedTag = /(?<!\\)<(script|img)/i;

/** The Markdown without its code blocks and spans, which print what they hold. */
function outsideCode(markdown: string): string {
  return markdown.replace(/^(`{3,}).*\n[^]*?^\1$/gm, '').replace(/(`+).*?\1/g, '');
}

function build() {
  const server = parse(
    serverSchema,
    {
      id: 'hostile',
      name: 'Hostile <b>server</b>',
      short: 'Hostile',
      vendor: 'nobody',
      kind: 'community',
      about: 'A server that tries.',
      purposes: ['testing'],
      licence: { spdx: null, basis: 'none' },
      launch: { source: { kind: 'npm', name: 'x', version: '1.0.0' }, transport: 'stdio', command: ['x'] },
    },
    'server',
  );
  const snapshot = parse(
    snapshotSchema,
    {
      format: 1,
      server: 'hostile',
      version: '1.0.0',
      sequence: 1,
      status: 'ok',
      digest: digestOf(definitions),
      provenance: { source: { kind: 'npm', name: 'x' }, how: 'By hand.', transport: 'file', date: '2026-01-01' },
      tools: definitions.map((definition) => ({ digest: digestOf(definition), definition })),
      resources: null,
      resourceTemplates: null,
      prompts: null,
      problems: [],
    },
    'snapshot',
  );
  const rules = readRules();
  const data: CatalogData = {
    unrecorded: [],
    servers: [
      {
        server,
        snapshots: [snapshot],
        verdicts: verdictsFile(server, [snapshot], compileRules(rules)),
        reviews: parse(reviewsSchema, {}, 'reviews'),
        toolPages: new Map(),
      },
    ],
    rules: rules.map((rule) => ({ id: rule.id, file: rule.id, data: rule })),
    formats: readPages.formats(),
    faqs: [{ id: 'what-does-it-do', file: '', data: { order: 1, question: 'What does {tool} do?', applies: [] } }],
    attacks: [],
    guides: [],
    lexicon: [],
    categories: [],
    severities: [],
    proofs: [],
    hookProofs: [],
    moved: [],
    accuracy: null,
  };
  return judge(data, readSettings({ SITE_URL: 'https://example.org' }));
}

describe('a server whose every definition is hostile', () => {
  const catalog = build();
  const [server] = catalog.servers;

  it('has a model of every page', () => {
    expect(server!.tools.map((tool) => tool.name)).toEqual(definitions.map(({ name }) => name).sort());
    for (const kind of pageKinds)
      for (const params of kind.list(catalog)) expect(kind.page(catalog, params), kind.pattern).toHaveProperty('head');
    expect(getServer(server!).rows).toHaveLength(definitions.length);
  });

  it('has addresses of harmless characters, distinct whatever the file system', () => {
    const addresses = server!.tools.map((tool) => tool.href);
    for (const address of addresses) expect(address).toMatch(/^\/tools\/hostile\/[A-Za-z0-9_~-]+\/$/);
    expect(new Set(addresses.map((address) => address.toLowerCase())).size).toBe(definitions.length);
  });

  it.each(server!.tools.map((tool) => [tool.name.slice(0, 40), tool] as const))(
    'writes the twins of %s',
    (_name, tool) => {
      expect(parse(toolDocumentSchema, JSON.parse(JSON.stringify(toolToApi(tool))), 'tool')).toMatchObject({
        name: tool.name,
      });
      expect(outsideCode(toolToMarkdown(tool))).not.toMatch(unescapedTag);
      expect(getTool(tool).questions[0]!.question).toBe(`What does ${tool.name} do?`);
    },
  );

  it('writes the twins of the server', () => {
    parse(serverDocumentSchema, JSON.parse(JSON.stringify(serverToApi(server!))), 'server');
    expect(outsideCode(serverToMarkdown(server!))).not.toMatch(unescapedTag);
  });

  it('refuses every tool that a whole-server policy does not allow', () => {
    for (const profile of getProfiles(server!)) expect(profile.policy.rules).toHaveLength(definitions.length);
  });
});
