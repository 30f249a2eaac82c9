import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { documentSchemas, keys } from '../../src/model/index.ts';
import { sampleOf } from '../sample.ts';
import { files, pages, read, serverPages, siteUrl, toolPages } from './dist.ts';

interface OpenApi {
  servers: { url: string }[];
  paths: Record<string, { get: { responses: Record<string, { content?: Record<string, unknown> }> } }>;
}

const openApi = JSON.parse(read('api/openapi.json')) as OpenApi;
const parse = (file: string): unknown => JSON.parse(read(file));

test('the OpenAPI description passes the linter of Redocly by its recommended rules', async () => {
  const config = await createConfig({ extends: ['recommended'] });
  // Where it is published is a setting; the linter takes the usual one for a left-over.
  const source = read('api/openapi.json').replace(siteUrl, 'https://catalogue.example');
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
  expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual([]);
});

test('a description that is none is found by that linter', async () => {
  const config = await createConfig({ extends: ['recommended'] });
  const source = JSON.stringify({ ...openApi, info: { title: 'x' } });
  expect((await lintFromString({ source, absoluteRef: 'openapi.json', config })).length).toBeGreaterThan(0);
});

test('every address that it describes is there, and every JSON document of the site for programs is described', () => {
  const patterns = Object.keys(openApi.paths).map(
    (path) =>
      new RegExp(
        `^${path
          .slice(1)
          .replaceAll('.', '\\.')
          .replaceAll(/\{\w+\}/gu, '[^/]+')}$`,
        'u',
      ),
  );
  for (const pattern of patterns)
    expect(
      files.some((file) => pattern.test(file)),
      String(pattern),
    ).toBe(true);
  const documents = files.filter((file) =>
    /(?:^|\/)index\.json$|^badges\/.*\.json$|feed\.json$|^schemas\/|^tools\./u.test(file),
  );
  expect(documents.filter((file) => !patterns.some((pattern) => pattern.test(file)))).toEqual([]);
  expect(openApi.servers).toEqual([{ url: siteUrl }]);
});

test('every published schema is one of draft 2020-12, and the documents are of it, as ajv reads them', () => {
  const of = (name: keyof typeof documentSchemas): unknown[] => documents[name]();
  const documents: Record<keyof typeof documentSchemas, () => unknown[]> = {
    catalogue: () => [parse('api/index.json')],
    server: () => serverPages.map(({ address }) => parse(`${address.slice(1)}index.json`)),
    tool: () => sampleOf(toolPages, 200).map(({ address }) => parse(`${address.slice(1)}index.json`)),
    verdict: () =>
      read('tools.ndjson')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    badge: () => files.filter((file) => /^badges\/.*\.json$/u.test(file)).map(parse),
  };
  for (const name of keys(documentSchemas)) {
    const ajv = addFormats.default(new Ajv2020({ strict: true, strictTypes: false }));
    const schema = parse(`schemas/${name}.json`) as object;
    expect(ajv.validateSchema(schema), name).toBe(true);
    const isValid = ajv.compile(schema);
    const all = of(name);
    expect(all.length, name).toBeGreaterThan(0);
    expect(all.filter((one) => !isValid(one)).map(() => isValid.errors)).toEqual([]);
  }
});

test('the list of all servers leads to all of them, and counts what they list', () => {
  const index = parse('api/index.json') as {
    total: { servers: number; tools: number };
    servers: { data: string; tools: number; severities: Record<string, number> }[];
  };
  expect(index.servers.map(({ data }) => data).sort()).toEqual(
    serverPages.map(({ address }) => `${address}index.json`).sort(),
  );
  expect(index.total).toEqual({
    servers: serverPages.length,
    tools: index.servers.reduce((sum, { tools }) => sum + tools, 0),
  });
  for (const { data, tools, severities } of index.servers) {
    const server = parse(data.slice(1)) as { tools: { severity: string }[] };
    expect(server.tools).toHaveLength(tools);
    for (const [severity, count] of Object.entries(severities))
      expect(server.tools.filter((tool) => tool.severity === severity)).toHaveLength(count);
  }
});

test('the answers on the page of the API are those that the files of this build give', () => {
  const { html } = pages.find(({ address }) => address === '/api/')!;
  const blocks = [...html.matchAll(/<pre[^>]*><code>(.*?)<\/code><\/pre>/gsu)].map(([, text]) => plain(text!));
  const [tool, toolAnswer, verdicts, names, server, triple] = blocks;
  const fileIn = (command: string) => /'([^']+)'/u.exec(command)![1]!.slice(siteUrl.length + 1);
  const document = parse(fileIn(tool!)) as Record<string, unknown> & { recommended: { effect: string } };
  const { name, category, severity, confidence, recommended } = document;
  expect(JSON.parse(toolAnswer!)).toEqual({ name, category, severity, confidence, effect: recommended.effect });
  const [, of, worst] = /\.server == "(.*?)" and \.severity == "(.*?)"/u.exec(verdicts!)!;
  const lines = read(fileIn(verdicts!))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { server: string; severity: string; removedIn: unknown; name: string });
  expect(names!.split('\n')).toEqual(
    lines.filter((one) => one.server === of && one.severity === worst && one.removedIn === null).map((one) => one.name),
  );
  expect(JSON.parse(triple!)).toEqual(
    (parse(fileIn(server!)) as { combinations: { triple: unknown } }).combinations.triple,
  );
});

function plain(html: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"' };
  return html.replaceAll(/&(amp|lt|gt|quot|#39|#34);/gu, (_whole, name: string) => named[name]!);
}
