import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskIn, freshFolder, hostile, isAlive, lines, namesOf, recorded } from './bench.ts';

const folder = freshFolder();
const quick = { ...deskIn(folder).limits, stepMs: 1_000 };

interface Case {
  way: string;
  /** The tools that are kept, in order; undefined where nothing may be written. */
  kept: string[] | undefined;
  status: 'ok' | 'degraded' | 'failed';
  /** Every one of these is among the problems. */
  says: string[];
}

const listed = ['a', 'b'];
const cases: Case[] = [
  { way: 'plain', kept: listed, status: 'ok', says: [] },
  {
    way: 'named',
    kept: [
      'UPPER',
      '__proto__',
      'a/b~c',
      'constructor',
      'größe',
      'upper',
      'with space',
      'with.dot',
      'x'.repeat(80),
      '日本語',
    ],
    status: 'ok',
    says: [`warning /tools/8/definition/name: "${'x'.repeat(80)}": its name is longer than 64 characters`],
  },
  {
    way: 'malformed tools',
    kept: ['also-good', 'good'],
    status: 'degraded',
    says: [
      "error /tools: tool 2 in the server's order cannot be read",
      "error /tools: tool 5 in the server's order cannot be read: name: Invalid input: expected string, received undefined",
      "error /tools: tool 8 in the server's order cannot be read",
    ],
  },
  {
    way: 'only malformed tools',
    kept: undefined,
    status: 'failed',
    says: ["error /tools: tool 1 in the server's order cannot be read"],
  },
  {
    way: 'odd definitions',
    kept: 'bare dangling html no-description numeric-description odd-hint proto-argument schema-is-list schema-is-text'.split(
      ' ',
    ),
    status: 'ok',
    says: [
      'warning /tools/0/definition: "bare": it has no description',
      'warning /tools/0/definition/inputSchema: "bare": it has no inputSchema',
      'warning /tools/1/definition/inputSchema: "dangling": its inputSchema refers to "#/$defs/gone", which is not there',
      'warning /tools/4/definition/description: "numeric-description": its description is not text',
      'warning /tools/5/definition/annotations/readOnlyHint: "odd-hint": "readOnlyHint" is neither true nor false',
      'warning /tools/7/definition/inputSchema: "schema-is-list": its inputSchema is not of type object',
      'warning /tools/8/definition/inputSchema: "schema-is-text": its inputSchema is not an object',
    ],
  },
  {
    way: 'duplicates',
    kept: ['same', 'twice'],
    status: 'degraded',
    says: [
      'error /tools: a further tool has the name "twice", with another definition',
      'warning /tools: 1 entries are exact copies of others',
    ],
  },
  {
    way: 'hidden',
    kept: ['bidi', 'emoji', 'in-schema', 'tags', 'zero\u200bwidth'],
    status: 'ok',
    says: [
      'warning /tools/0/definition/description: "bidi": hidden character U+202E (bidirectional control) at offset 5',
      'warning /tools/3/definition/description: "tags": hidden character U+E0061 (tag character) at offset 6',
      'warning /tools/4/definition/name: "zero\\u{200b}width": hidden character U+200B (zero-width character) at offset 4',
      'warning /tools/2/definition/inputSchema/properties/a\\u{2066}b: "in-schema": hidden character U+2066 (bidirectional control) in the key itself, at offset 1',
    ],
  },
  {
    way: 'real definitions',
    kept: ['call', 'run', 'search', '模式'],
    status: 'degraded',
    says: [
      'error /tools: a further tool has the name "search", with another definition',
      'warning /tools/1/definition: "run": it has no description',
    ],
  },
  { way: 'megabyte', kept: ['big', 'small'], status: 'ok', says: [] },
  {
    way: 'deep',
    kept: ['flat'],
    status: 'degraded',
    says: ['error /tools: 1 entries are nested too deeply to be read'],
  },
  { way: 'pages', kept: ['t0', 't1', 't2', 't3', 't4'], status: 'ok', says: [] },
  {
    way: 'endless cursor',
    kept: Array.from({ length: 50 }, (_, n) => `t${n}`).sort(),
    status: 'degraded',
    says: ['error /tools: tools/list does not end: it was left after 50 pages'],
  },
  {
    way: 'repeated cursor',
    kept: ['t', 'tagain'],
    status: 'degraded',
    says: ['error /tools: tools/list does not end: the cursor of a page came twice; 2 items are kept'],
  },
  {
    way: 'second page fails',
    kept: ['first'],
    status: 'degraded',
    says: ['error /tools: tools/list failed after 1 items'],
  },
  {
    way: 'second page never comes',
    kept: ['first'],
    status: 'degraded',
    says: ['error /tools: tools/list failed after 1 items'],
  },
  {
    way: 'dies on the second page',
    kept: ['first'],
    status: 'degraded',
    says: ['error /tools: tools/list failed after 1 items'],
  },
  { way: 'no list', kept: undefined, status: 'failed', says: ['error /tools: tools/list gave no list'] },
  {
    way: 'never answers',
    kept: undefined,
    status: 'failed',
    says: ['error server: the server did not complete the handshake'],
  },
  { way: 'never lists', kept: undefined, status: 'failed', says: ['error /tools: tools/list failed'] },
  {
    way: 'dies at once',
    kept: undefined,
    status: 'failed',
    says: [
      'error server: the server did not complete the handshake',
      'warning server: the last that the server wrote to standard error',
    ],
  },
  { way: 'dies on an unknown request', kept: listed, status: 'ok', says: [] },
  { way: 'dies after tools', kept: listed, status: 'degraded', says: ['error /resources: resources/list failed'] },
  { way: 'prompts fail', kept: listed, status: 'degraded', says: ['error /prompts: prompts/list failed'] },
  { way: 'adds a tool late', kept: ['early', 'late'], status: 'ok', says: [] },
  {
    way: 'noise on stdout',
    kept: ['heard'],
    status: 'ok',
    says: ['warning server: 6 lines on standard output are no messages of the protocol'],
  },
  {
    way: 'floods stderr',
    kept: listed,
    status: 'ok',
    says: ['warning server: the server wrote 5 MB to standard error'],
  },
  {
    way: 'floods stdout',
    kept: undefined,
    status: 'failed',
    says: ['error server: the server wrote one message of more than 8 MB, so it was stopped'],
  },
];

describe('a server that has not started when the first question is given up', { timeout: 120_000 }, () => {
  it.for([
    ['speaks the era that it hears first', '2026-07-28', ['a', 'b']],
    ['speaks the newer era only', '2026-07-28', ['a', 'b']],
    ['starts and ends slowly', '2026-07-28', ['a', 'b']],
    ['plain', '2025-11-25', ['a', 'b']],
    ['dies on an unknown request', '2025-11-25', ['a', 'b']],
  ] as const)('and %s is listed in %s', async ([way, protocolVersion, kept]) => {
    const desk = deskIn(freshFolder());
    const limits = { ...desk.limits, probeMs: 1 }; // no process starts in a millisecond
    const { result, snapshot } = await recorded({ command: hostile(way), version: 's' }, { ...desk, limits });
    expect(lines(result.problems)).toEqual([]);
    expect(result.status).toBe('ok');
    expect(namesOf(snapshot)).toEqual(kept);
    expect(snapshot?.provenance.protocolVersion).toBe(protocolVersion);
  });
});

describe('a server that misbehaves', () => {
  it.for(cases)('$way: $status', async ({ way, kept, status, says }, { expect }) => {
    const limits = /never/.test(way) ? quick : deskIn(folder).limits;
    const { result, snapshot } = await recorded(
      { command: hostile(way), version: way.replaceAll(' ', '-') },
      deskIn(folder, { limits }),
    );
    expect(result.status).toBe(status);
    expect(snapshot && namesOf(snapshot)).toEqual(kept);
    expect(result.tools).toBe(kept?.length ?? 0);
    expect(lines(result.problems)).toEqual(expect.arrayContaining(says));
    if (status === 'ok' && says.length === 0) expect(result.problems).toEqual([]);
  });

  it('loses no part of a definition: keys such as __proto__, odd types, a megabyte', async () => {
    const odd = await recorded({ command: hostile('odd definitions'), version: 'o' }, deskIn(folder));
    const [, , , , numeric, , proto] = odd.snapshot?.tools ?? [];
    expect(numeric?.definition).toMatchObject({ description: 42 });
    expect(JSON.stringify(proto?.definition.inputSchema)).toBe(
      '{"properties":{"__proto__":{"type":"string"},"constructor":{"type":"number"}},"type":"object"}',
    );
    const big = await recorded({ command: hostile('megabyte'), version: 'm' }, deskIn(folder));
    expect(big.snapshot?.tools[0]?.definition.description).toHaveLength(1_050_000);
  });

  it('keeps the text of both definitions where a name comes twice', async () => {
    const { result, snapshot } = await recorded({ command: hostile('duplicates'), version: 'd' }, deskIn(folder));
    expect(snapshot?.tools[1]?.definition.description).toBe('Does another thing.');
    expect(result.problems[0]?.actual).toContain('"description":"Does twice."');
  });

  it('answers requests of the server: roots with none, others with -32601', async () => {
    const log = join(folder, 'answers');
    const { result } = await recorded({ command: hostile('asks the client', log), version: 'q' }, deskIn(folder));
    expect(result.status).toBe('ok');
    const answers = readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string });
    const byId = Object.fromEntries(answers.map((answer) => [answer.id, answer]));
    expect(byId).toMatchObject({
      q1: { error: { code: -32601 } },
      q2: { result: { roots: [] } },
      q3: { error: { code: -32601 } },
    });
  });

  it('publishes neither folders nor credentials', async () => {
    const desk = deskIn(folder);
    const { result, snapshot } = await recorded(
      { command: hostile('leaks'), version: 'l', env: ['API_TOKEN'] },
      desk,
      undefined,
    ).catch((error: Error) => ({ result: error.message, snapshot: undefined }));
    expect({ result, snapshot }).toMatchObject({
      result: expect.stringContaining('--env API_TOKEN: there is no such variable'),
    });

    const [home, cwd, before] = [freshFolder(), freshFolder(), process.env['HOME']];
    process.env['API_TOKEN'] = 'tok-0123456789';
    process.env['HOME'] = home;
    try {
      const text = JSON.stringify(
        await recorded({ command: hostile('leaks'), version: 'l', env: ['API_TOKEN'], cwd }, desk),
      );
      for (const leak of [home, cwd, 'hunter2', 'leak-', 'tok-0123456789']) expect(text).not.toContain(leak);
      for (const shown of [
        '<home>/notes',
        '<cwd>/data',
        '<tmp>.',
        'postgres://<credentials>@db.example/x',
        '<API_TOKEN>',
      ])
        expect(text).toContain(shown);
    } finally {
      delete process.env['API_TOKEN'];
      if (before === undefined) delete process.env['HOME'];
      else process.env['HOME'] = before;
    }
  });

  it('gives the server no variable that was not named', async () => {
    const { snapshot } = await recorded({ command: hostile('environment'), version: 'e' }, deskIn(folder));
    const { names } = snapshot?.tools[0]?.definition.inputSchema as { names: string[] };
    expect(names).toEqual(['HOME', 'PATH', 'TEMP', 'TMP', 'TMPDIR']);
  });

  it('leaves no process behind, neither in the group nor outside it', async () => {
    const log = join(folder, 'pids');
    await recorded({ command: hostile('leaves helpers behind', log), version: 'p' }, deskIn(folder));
    const pids = readFileSync(log, 'utf8').trim().split('\n').map(Number);
    expect(pids.length % 3).toBe(0);
    const alive = pids.filter(isAlive);
    // Outside the group only Linux shows who carries the mark of the run.
    expect(process.platform === 'linux' ? alive : alive.filter((_, index) => index % 3 !== 2)).toEqual([]);
  });
});
