import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { siteAddresses, toolSegments } from '../../src/catalog/addresses.ts';
import { answers } from '../../src/catalog/answers/index.ts';
import {
  attackSchema,
  categoryNames,
  faqSchema,
  guideSchema,
  idSchema,
  parseSentence,
  severityBands,
  severityNames,
  termPageSchema,
} from '../../src/model/index.ts';
import { contentRoot, readSnapshots, readText, serverIds } from '../../src/store/index.ts';
import { parseYaml, readMdx } from '../../src/store/read-file.ts';

const addresses = siteAddresses('/');

interface Article<T> {
  id: string;
  file: string;
  data: T;
  body: string;
}

const attacks = articles('attacks', attackSchema);
const guides = articles('guides', guideSchema);
const categories = articles('categories', termPageSchema);
const severities = articles('severities', termPageSchema);
const all = [...attacks, ...guides, ...categories, ...severities];
const faqs = namesIn('faqs').map((name) => {
  const file = join(contentRoot, 'faqs', name);
  return { id: name.replace(/\.yaml$/, ''), data: parseYaml(faqSchema, readText(file), file) };
});

function namesIn(folder: string): string[] {
  return readdirSync(join(contentRoot, folder)).sort();
}

function articles<S extends z.ZodType>(folder: string, schema: S): Article<z.output<S>>[] {
  return namesIn(folder).map((name) => {
    const path = join(contentRoot, folder, name);
    return { id: name.replace(/\.mdx$/, ''), file: `${folder}/${name}`, ...readMdx(schema, path) };
  });
}

/** The text without code, which may hold anything. */
function proseOf(body: string): string {
  return body.replace(/^```.*?^```/gms, '').replace(/`[^`]*`/g, '`');
}

function wordsOf(body: string): number {
  return body.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

describe('every article', () => {
  test.each(all)('$file has a file name that is an id', ({ file, id }) => {
    expect(file).toBe(`${file.split('/')[0]}/${id}.mdx`);
    expect(idSchema.safeParse(id).success).toBe(true);
  });

  test.each(all)('$file is plain Markdown: no imports, no braces, no tags', ({ body }) => {
    expect(proseOf(body)).not.toMatch(/[{}<]|^(import|export) |\]\((?!\/)/m);
  });

  test.each(all)('$file has no heading above the second level and none without a text', ({ body }) => {
    const headings = proseOf(body).match(/^#+.*$/gm) ?? [];
    expect(headings.filter((heading) => !/^#{2,3} \S/.test(heading))).toEqual([]);
  });

  test('no sentence of more than 40 characters stands in two of them', () => {
    const seen = new Map<string, string>();
    const repeated = all.flatMap(({ file, body }) =>
      sentencesOf(body).flatMap((sentence) => {
        const other = seen.get(sentence);
        seen.set(sentence, file);
        return other === undefined ? [] : [`${other} and ${file}: ${sentence}`];
      }),
    );
    expect(repeated).toEqual([]);
  });
});

function sentencesOf(body: string): string[] {
  return body
    .split(/(?<=[.!?])\s+|\n/)
    .map((sentence) => sentence.replace(/^[-*\d.\s]+/, '').trim())
    .filter(({ length }) => length > 40);
}

describe('links', () => {
  const tools = serverIds().flatMap((server) => {
    const names = new Set(readSnapshots(server).flatMap(({ tools: list }) => list.map((tool) => tool.definition.name)));
    const segments = toolSegments([...names], addresses.tool(server, ''));
    return [...segments.values()].map((segment) => addresses.tool(server, segment));
  });
  const known = new Set<string>([
    addresses.home,
    addresses.servers,
    addresses.browse,
    addresses.rules,
    addresses.formats,
    addresses.attacks,
    addresses.guides,
    addresses.changes,
    addresses.contact,
    ...attacks.map(({ id }) => addresses.attack(id)),
    ...guides.map(({ id }) => addresses.guide(id)),
    ...categoryNames.map((name) => addresses.category(name)),
    ...severityNames.map((name) => addresses.severity(name)),
    ...namesIn('formats').map((name) => addresses.format(name.replace(/\.mdx$/, ''))),
    ...namesIn('rules').map((name) => addresses.rule(name.replace(/\.mdx$/, ''))),
    ...serverIds().map((server) => addresses.server(server)),
    ...tools,
  ]);

  test.each(all)('$file links to pages that exist', ({ body }) => {
    const links = Array.from(body.matchAll(/\]\(([^)\s]*)\)/g), ([, href]) => href!);
    expect(links.filter((href) => !known.has(href))).toEqual([]);
  });
});

describe('lengths', () => {
  test.each(attacks)('$file has 350 to 700 words', ({ body }) => expectBetween(wordsOf(body), 350, 700));
  test.each([...categories, ...severities])('$file has 150 to 350 words', ({ body }) =>
    expectBetween(wordsOf(body), 150, 350),
  );
  test.each(guides)('$file has 250 to 900 words', ({ body }) => expectBetween(wordsOf(body), 250, 900));
});

function expectBetween(count: number, least: number, most: number): void {
  expect(count).toBeGreaterThanOrEqual(least);
  expect(count).toBeLessThanOrEqual(most);
}

describe('attacks', () => {
  const owasp: Record<string, string> = {
    'MCP01:2025': 'Token Mismanagement & Secret Exposure',
    'MCP02:2025': 'Privilege Escalation via Scope Creep',
    'MCP03:2025': 'Tool Poisoning',
    'MCP04:2025': 'Software Supply Chain Attacks & Dependency Tampering',
    'MCP05:2025': 'Command Injection & Execution',
    'MCP06:2025': 'Intent Flow Subversion',
    'MCP07:2025': 'Insufficient Authentication & Authorization',
    'MCP08:2025': 'Lack of Audit and Telemetry',
    'MCP09:2025': 'Shadow MCP Servers',
    'MCP10:2025': 'Context Injection & Over-Sharing',
  };

  test.each(attacks)('$file refers to the OWASP MCP Top 10 by its ids and titles, and to the protocol', ({ data }) => {
    const ids = data.references.filter(({ id }) => id?.startsWith('MCP'));
    for (const { id, title } of ids) expect(title).toContain(owasp[id!] ?? 'a title of the list');
    expect(ids.length + data.references.filter(({ id }) => id?.startsWith('LLM')).length).toBeGreaterThan(0);
    expect(data.references.map(({ url }) => url)).toContainEqual(expect.stringContaining('//modelcontextprotocol.io/'));
  });

  test.each(attacks)('$file has references with secure addresses, none twice', ({ data }) => {
    const urls = data.references.map(({ url }) => url ?? '');
    expect(urls.filter((url) => !url.startsWith('https://'))).toEqual([]);
    expect(urls).toEqual([...new Set(urls)]);
  });

  test.each(attacks)('$file has its four parts', ({ body }) => {
    for (const part of ['What happens', 'Which verdicts allow it', 'What a policy does', 'What the author of a server'])
      expect(body).toContain(`## ${part}`);
  });

  test.each(attacks.filter(({ data }) => data.because.length > 0))(
    '$file speaks of the tool in every sentence',
    ({ data }) => {
      for (const { sentence } of data.because) {
        expect(
          parseSentence(sentence).some((piece) => typeof piece === 'object'),
          sentence,
        ).toBe(true);
        expect(sentence, 'the page sets the quotation marks').not.toMatch(/[“"`]\{|\}[”"`]/);
      }
    },
  );
});

describe('categories and severities', () => {
  test('one page for each word', () => {
    expect(categories.map(({ id }) => id).sort()).toEqual(categoryNames.map((name) => name.toLowerCase()).sort());
    expect(severities.map(({ id }) => id).sort()).toEqual(severityNames.map((name) => name.toLowerCase()).sort());
  });

  test.each(severityNames)('%s names the borders of its band as the rules have them', (name) => {
    const { body } = severities.find(({ id }) => id === name.toLowerCase())!;
    const sentence = body.split(/(?<=\.)\s/).find((candidate) => candidate.includes('current values'))!;
    const at = severityBands.findIndex(({ severity }) => severity === name);
    const borders = [severityBands[at]!.from, severityBands[at + 1]?.from].filter((n) => n !== undefined && n > 0);
    expect(sentence.match(/\d+/g)?.map(Number)).toEqual(borders);
  });
});

describe('guides', () => {
  test('have an order of their own', () => {
    const orders = guides.map(({ data }) => data.order);
    expect(orders).toEqual([...new Set(orders)]);
  });

  test('are about servers that exist', () => {
    const servers = guides.flatMap(({ data }) => data.server ?? []);
    expect(servers.filter((server) => !serverIds().includes(server))).toEqual([]);
  });

  test('name only commands and options that there are', () => {
    const scripts = JSON.parse(readText(join(contentRoot, '..', 'package.json'))).scripts as Record<string, string>;
    const commands = all.flatMap(({ body }) => Array.from(body.matchAll(/npm run ([a-z:-]+)((?:[^`\n]|\\\n)*)/g)));
    expect(commands.length).toBeGreaterThan(0);
    for (const [, name, rest] of commands) {
      expect(Object.keys(scripts)).toContain(name);
      const source = readText(join(contentRoot, '..', `scripts/${name}.ts`));
      for (const option of rest!.match(/--[a-z]+/g) ?? []) expect(source).toContain(`  ${option} `);
    }
  });
});

describe('words quoted from the WLM server', () => {
  const recorded = readSnapshots('teradata-wlm').map(({ tools }) => JSON.stringify(tools).toLowerCase());
  test.each([
    ['attacks/tool-poisoning.mdx', 'MUST BE CALLED after any create, modify, enable, disable, or delete operations'],
    ['attacks/rug-pull.mdx', 'for the current user'],
    ['attacks/rug-pull.mdx', 'all active database sessions across the system'],
    ['attacks/privilege-by-staging.mdx', 'changes require activation'],
  ])('%s: “%s” was recorded', (file, words) => {
    expect(all.find((article) => article.file === file)!.body).toContain(`“${words}”`);
    expect(recorded.some((tools) => tools.includes(words.toLowerCase()))).toBe(true);
  });
});

describe('questions', () => {
  test('each has an answer, and each answer a question', () => {
    expect(faqs.map(({ id }) => id)).toEqual([...answers.keys()].sort());
  });

  test.each(faqs)('$id asks about the tool and ends in a question mark', ({ data }) => {
    expect(data.question).toMatch(/^[A-Z][^{}]*\{tool\}[^{}]*\?$/);
  });

  test('have an order of their own', () => {
    const orders = faqs.map(({ data }) => data.order);
    expect(orders).toEqual([...new Set(orders)]);
  });

  test('six are asked of every tool, and two wherever something was established', () => {
    expect(faqs.filter(({ data }) => data.applies.length === 0).map(({ id }) => id)).toEqual([
      'can-i-rate-limit-it',
      'how-do-i-block-it',
      'how-do-i-enforce-a-policy',
      'is-there-a-milder-tool',
      'what-does-it-do',
      'what-risk-level',
      'which-privilege-does-it-need',
      'which-server-provides-it',
    ]);
  });
});
