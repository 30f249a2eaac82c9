import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import { getStackCatalogue, judge, readSettings, toolToApi } from '../../../src/catalog/index.ts';
import { type McpCatalogue, catalogueServer } from '../../../src/mcp/index.ts';
import { parse, toolDocumentSchema } from '../../../src/model/index.ts';
import { getSearchData } from '../../../src/site/search-records.ts';
import { readCatalogData, readSnapshots } from '../../../src/store/index.ts';
import { catalogue as fixture, planted, wholeStack } from '../clients/fixture.ts';

const catalog = judge(readCatalogData(undefined, ['teradata-wlm']), readSettings({}));
const catalogue: McpCatalogue = {
  index: () => Promise.resolve(getSearchData(catalog)),
  judged: () => catalog,
  listed: () => Promise.resolve({ servers: [...getStackCatalogue(catalog).servers, ...fixture.servers] }),
};
const client = new Client({ name: 'test', version: '1' });

beforeAll(async () => {
  const [here, there] = InMemoryTransport.createLinkedPair();
  await Promise.all([catalogueServer(catalogue, 'https://tools.example').connect(there), client.connect(here)]);
});
afterAll(() => client.close());

async function call(
  name: string,
  args: object,
): Promise<{ value: Record<string, unknown>; said: string; isError: boolean }> {
  const { content, structuredContent, isError = false } = await client.callTool({ name, arguments: { ...args } });
  const [block] = content as { text: string }[];
  return { value: structuredContent as Record<string, unknown>, said: block!.text, isError };
}

test('every tool says truly that it reads only, and has both its schemas', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['find_tool', 'get_verdict', 'get_policy', 'check_config']);
  for (const { annotations, inputSchema, outputSchema } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
    expect([inputSchema.type, outputSchema?.type]).toEqual(['object', 'object']);
  }
  expect(client.getInstructions()).toContain('https://tools.example');
});

test('its entry in the catalogue holds these very definitions: record it again where they change', async () => {
  const { tools } = await client.request({ method: 'tools/list' }, z.object({ tools: z.array(z.looseObject({})) }));
  const recorded = readSnapshots('toolrisk')
    .at(-1)!
    .tools.map(({ definition }) => definition);
  // What answers hold follows the documents of the site, and no verdict rests on it.
  const plain = ({ outputSchema: _, ...definition }: Record<string, unknown>) => definition;
  const byName = (a: Record<string, unknown>, b: Record<string, unknown>) =>
    String(a['name']) < String(b['name']) ? -1 : 1;
  expect(recorded.map(plain).toSorted(byName)).toEqual(tools.map(plain).toSorted(byName));
});

describe('find_tool', () => {
  it('finds by words and facets as the site does, and says how many there are', async () => {
    const { value, said } = await call('find_tool', { query: 'abort sessions risk:critical', limit: 1 });
    expect(value).toMatchObject({ tools: [{ server: 'teradata-wlm', severity: 'Critical' }], loose: false });
    expect(value['total']).toBeGreaterThan(1);
    expect(JSON.parse(said)).toEqual(value);
  });

  it('says what cannot be meant, and what to write instead', async () => {
    const { value } = await call('find_tool', { query: 'severty:critical' });
    expect(value['hints']).toEqual([expect.stringContaining('severity:critical')]);
  });
});

describe('get_verdict', () => {
  it('gives the document that the site publishes', async () => {
    const { value } = await call('get_verdict', { server: 'teradata-wlm', tool: 'abort_session' });
    expect(value).toEqual(toolToApi(catalog.servers[0]!.byName.get('abort_session')!));
    parse(toolDocumentSchema, value, 'answer');
  });

  it.for([
    ['a server that is not there', { server: 'teradata-wl', tool: 'x' }, 'instead:  teradata-wlm'],
    ['a tool that is not there', { server: 'teradata-wlm', tool: 'abort_sesion' }, 'instead:  abort_session'],
    ['a path', { server: '../../../etc', tool: 'passwd' }, 'the catalogue has no server'],
    ['a key that every object has', { server: '__proto__', tool: 'constructor' }, 'the catalogue has no server'],
    ['no tool', { server: 'teradata-wlm' }, 'tool'],
  ] as const)('refuses %s', async ([, args, message]) => {
    const { isError, said } = await call('get_verdict', args);
    expect([isError, said]).toEqual([true, expect.stringContaining(message)]);
  });
});

describe('get_policy', () => {
  it.for([
    ['of one tool', { format: 'claude-code', tool: 'abort_session', name: 'load' }, 'mcp__load__abort_session'],
    ['of a whole server', { format: 'toolrisk', profile: 'observe' }, '"default": "deny"'],
  ] as const)('gives the text %s', async ([, wish, text]) => {
    const { value } = await call('get_policy', { server: 'teradata-wlm', ...wish });
    expect(value['text']).toContain(text);
    expect(value['losses']).toBeInstanceOf(Array);
  });

  it.for([
    ['a format that is not there', { format: 'x' }, 'claude-code'],
    ['a tool and a profile', { format: 'toolrisk', tool: 'list_WD', profile: 'observe' }, 'not both'],
  ] as const)('refuses %s', async ([, wish, message]) => {
    const { isError, said } = await call('get_policy', { server: 'teradata-wlm', ...wish });
    expect([isError, said]).toEqual([true, expect.stringContaining(message)]);
  });
});

describe('check_config', () => {
  it('says what runs by the files of a client, the worst first, and how many tools are left out', async () => {
    const text = JSON.stringify({ mcpServers: { load: { command: 'tdwm-mcp' } } });
    const { value } = await call('check_config', { files: [{ path: '.mcp.json', text }, { text: '{' }], most: 2 });
    const tools = [
      expect.objectContaining({ severity: 'Critical' }),
      expect.objectContaining({ severity: 'Critical' }),
    ];
    expect(value['clients']).toMatchObject([{ id: 'claude-code', servers: [{ name: 'load', tools }] }]);
    expect(JSON.stringify(value['clients'])).toContain(`"more":${catalog.servers[0]!.current.length - 2}`);
    expect(value['problems']).toMatchObject([{ path: 'file 2' }]);
  });

  it('repeats no secret of any client’s files', async () => {
    const files = [...wholeStack().found.texts].map(([path, text]) => ({ path, text }));
    expect(files.filter(({ text }) => text.includes(planted)).length).toBeGreaterThan(5);
    for (let at = 0; at < files.length; at += 20) {
      const { value, said } = await call('check_config', { files: files.slice(at, at + 20), most: 500 });
      expect((value['clients'] as unknown[]).length).toBeGreaterThan(0);
      expect(said).not.toContain(planted);
    }
  });
});
