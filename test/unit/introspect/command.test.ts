import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/introspect/index.ts';
import type { Snapshot } from '../../../src/model/index.ts';
import { placeOf, readSnapshots } from '../../../src/store/index.ts';
import { contentWithDemo, freshFolder, hostile, inRepository, introspectCommand } from './bench.ts';

const folder = freshFolder();
const content = contentWithDemo();
const list = (text: string, name: string) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const good = list('{"tools":[{"name":"a","description":"A.","inputSchema":{"type":"object"}}]}', 'good.json');
const other = list(
  '{"tools":[{"name":"a","description":"B.","inputSchema":{"type":"object"}},{"name":"b"}]}',
  'other.json',
);

describe('wrong use ends with 2 and says what to type', () => {
  it.for<[string[], string]>([
    [[], 'name a server, or see --help'],
    [['a', 'b'], 'one server at a time, not also b'],
    [['--all', '--file', good], '--all, --file, --command and --url exclude each other'],
    [['--file', good], 'name a catalogued one first, or give --out DIR'],
    [['nobody', '--content', content], 'give one of demo, or write this file'],
    [['No Body', '--content', content], 'lower-case letters, digits and single hyphens'],
    [['demo', '--content', content, '--file', join(folder, 'none.json')], 'there is no such file'],
    [['demo', '--content', content, '--file', list('{"tools": [', 'cut.json')], 'is not JSON'],
    [
      ['demo', '--content', content, '--file', list('[{"name": "a"}]', 'bare.json')],
      'put the list into an object: {"tools": […]}',
    ],
    [['demo', '--content', content, '--file', list('{"a": 1}', 'else.json')], 'an object with the keys a'],
    [['demo', '--content', content, '--command', hostile('no version')], 'give it, such as --version 1.4.0'],
    [['demo', '--content', content, '--file', good, '--version', '../x'], 'the version becomes a file name'],
    [['demo', '--content', content, '--command', ''], 'the command is empty'],
    [['demo', '--content', content, '--command', "echo 'x"], "the quote ' is not closed"],
    [['demo', '--content', content, '--command', 'no-such-program-here'], 'there is no such program on the PATH'],
    [['demo', '--content', content, '--url', 'ftp://x'], 'give the whole address'],
    [['demo', '--content', content, '--command', 'x', '--cwd', join(folder, 'none')], 'there is no such folder'],
    [['demo', '--content', content, '--command', 'x', '--env', 'NOT_THERE'], 'there is no such variable'],
    [['demo', '--timeout', 'soon', '--content', content], 'such as --timeout 30'],
    [['--nonsense'], 'add --help'],
  ])('%j', async ([args, says]) => {
    const { code, stdout, stderr } = await introspectCommand(args);
    expect(stderr).toContain(says);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('writes nothing', () => {
    expect(readdirSync(join(content, 'servers', 'demo'))).toEqual(['server.yaml']);
  });
});

describe('recording and checking', { timeout: 60_000 }, () => {
  const content = contentWithDemo();
  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await introspectCommand([...args, '--content', content]);
    return { code, stderr, result: JSON.parse(stdout) as Result };
  };

  it('numbers versions in the order in which they are recorded, and keeps the number', async () => {
    for (const [file, version] of [
      [good, '2'],
      [other, '1'],
      [good, '1'],
    ] as const)
      expect((await run('demo', '--file', file, '--version', version)).code).toBe(0);
    const sequences = ['1', '2'].map((version) => {
      const text = readFileSync(join(content, 'servers', 'demo', 'snapshots', `${version}.json`), 'utf8');
      return (JSON.parse(text) as { sequence: number }).sequence;
    });
    expect(sequences).toEqual([2, 1]);
    await run('demo', '--file', other, '--version', '1');
  });

  it('--check ends with 0 where the definitions are those recorded, the newest if no version is given', async () => {
    expect(await run('demo', '--file', other, '--version', '1', '--check')).toMatchObject({ code: 0 });
    const { code, result } = await run('demo', '--file', good, '--version', '2', '--check', '--json');
    expect(code).toBe(0);
    expect(Object.keys(result)).toEqual(['server', 'version', 'status', 'tools', 'digest', 'problems']);
    expect(await run('demo', '--command', hostile('changing', 'x'), '--check')).toMatchObject({ code: 1 });
  });

  it('--check ends with 1 and names each tool that differs', async () => {
    const { code, result, stderr } = await run('demo', '--file', good, '--version', '1', '--check');
    expect(code).toBe(1);
    const messages = result.problems.map(({ path, message }) => `${path} ${message}`);
    expect(messages).toEqual(
      expect.arrayContaining([
        'tool "b" is in version 1, and missing here',
        'tool "a" is not defined as in version 1: the description was reworded',
        'demo the definitions are those of version 2',
      ]),
    );
    expect(stderr).toContain('nothing written');
  });

  it('a recording is of the version that the entry pins, unless another is given', async () => {
    const content = contentWithDemo();
    const { stdout } = await introspectCommand(['demo', '--file', good, '--content', content]);
    expect(JSON.parse(stdout)).toMatchObject({ version: '2026.8.31', status: 'ok' });
    expect(readdirSync(join(content, 'servers', 'demo', 'snapshots'))).toEqual(['2026.8.31.json']);
    const again = await introspectCommand(['demo', '--file', good, '--check', '--content', content]);
    expect(again.code).toBe(0);
    const text = readFileSync(join(content, 'servers', 'demo', 'snapshots', '2026.8.31.json'), 'utf8');
    expect((JSON.parse(text) as Snapshot).provenance.source).toEqual({
      kind: 'npm',
      name: '@modelcontextprotocol/server-memory',
      version: '2026.8.31',
    });
  });

  it.for(['/root', '/home/somebody'])(
    'text that speaks of a home folder has one digest, also where HOME is %s',
    async (HOME) => {
      const out = freshFolder();
      const args = ['x', '--command', hostile('published paths'), '--out', out];
      const { stdout } = await introspectCommand(args, { env: { HOME } });
      const text = readFileSync(join(out, 'x-1.2.3.json'), 'utf8');
      for (const path of ['/root/.config/a', '/home/user/docs', '/Users/me/docs', '"/root/b"'])
        expect(text).toContain(path);
      expect((JSON.parse(stdout) as Result).problems).toEqual([]);
      expect((JSON.parse(stdout) as Result).digest).toBe(
        'sha256:a3a33eb4a3c063309f66f487b221b8491ddf810125df214fbe6ab1c52dca0a3c',
      );
    },
  );

  it('--check of a version that nobody recorded ends with 1', async () => {
    const { code, result } = await run('demo', '--file', good, '--version', '3', '--check');
    expect(code).toBe(1);
    expect(result.problems.at(-1)?.message).toBe('version 3 is not recorded');
  });

  it('a server that cannot be listed ends with 1, and nothing is written', async () => {
    const out = freshFolder();
    const { code, result } = await run('gone', '--command', hostile('dies at once'), '--out', out);
    expect(code).toBe(1);
    expect(result).toMatchObject({ server: 'gone', version: 'unknown', status: 'failed', tools: 0, digest: null });
    expect(readdirSync(out)).toEqual([]);
  });

  it('a partial list does not replace a complete one', async () => {
    const out = freshFolder();
    await run('x', '--command', hostile('plain'), '--out', out);
    const before = readFileSync(join(out, 'x-1.2.3.json'), 'utf8');
    const { code, result } = await run('x', '--command', hostile('second page fails'), '--out', out);
    expect({ code, status: result.status }).toEqual({ code: 1, status: 'degraded' });
    expect(result.problems.at(-1)?.message).toContain('the recorded snapshot of this version is complete');
    expect(readFileSync(join(out, 'x-1.2.3.json'), 'utf8')).toBe(before);
  });

  it('--all lists every catalogued server that can be started from here, past one that cannot', async () => {
    const entry = readFileSync(join(content, 'servers', 'demo', 'server.yaml'), 'utf8');
    mkdirSync(join(content, 'servers', 'broken'));
    writeFileSync(
      join(content, 'servers', 'broken', 'server.yaml'),
      entry.replace('id: demo', 'id: broken').replace('npx, -y', 'npx, oops'),
    );
    mkdirSync(join(content, 'servers', 'elsewhere'));
    writeFileSync(
      join(content, 'servers', 'elsewhere', 'server.yaml'),
      entry.replace('id: demo', 'id: elsewhere').replace('kind: npm', 'kind: git'),
    );
    const { code, result, stderr } = await run('--all', '--out', freshFolder());
    expect(result).toMatchObject([
      { server: 'broken', status: 'failed', tools: 0, digest: null },
      { server: 'demo', version: '2026.8.31', status: 'ok', tools: 9 },
    ]);
    expect(stderr).toContain('elsewhere: left out');
    expect(code).toBe(1);
  });

  it('an entry gives its stand-ins, and a variable of the caller only replaces one under --command', async () => {
    const env = { API_TOKEN: 'the-real-token' };
    const args = ['demo', '--command', hostile('leaks'), '--version', 'own', '--content', content];
    expect((await introspectCommand(args, { env })).stdout).toContain('held the value of API_TOKEN');
    const own = readFileSync(join(content, 'servers', 'demo', 'snapshots', 'own.json'), 'utf8');
    expect(own).toContain('Uses <API_TOKEN>.');
    expect(own).not.toContain('the-real-token');
  });
});

describe("the caller's own WLM server", () => {
  const versions = readSnapshots('teradata-wlm').map(({ version }) => version);
  const newest = versions.at(-1)!;
  const check = (version: string, ...args: string[]) => {
    const program = inRepository('scripts/prove/replay-server.ts');
    const command = `'${process.execPath}' '${program}' --snapshot '${placeOf('teradata-wlm', version)}'`;
    return introspectCommand(['teradata-wlm', '--check', '--command', command, ...args]);
  };

  it('passes the check where its definitions are those that the catalogue judged last', async () => {
    expect(await check(newest)).toMatchObject({ code: 0 });
  });

  it('fails it at an older version, and is told which one it is', async () => {
    const [oldest = ''] = versions;
    const { code, stderr } = await check(oldest);
    expect(code).toBe(1);
    expect(stderr).toContain(`tool "abort_session": is in version ${newest}, and missing here`);
    expect(stderr).toContain(`the definitions are those of version ${oldest}`);
    expect(await check(oldest, '--version', oldest)).toMatchObject({ code: 0 });
  });

  it('is not installed for them: the tip says what to do', async () => {
    const { code, stderr } = await introspectCommand(['teradata-wlm']);
    expect(code).toBe(2);
    expect(stderr).toContain(
      `clone https://github.com/teradata-labs/mcp-server-teradata-wlm, check out ${newest}, and add --cwd`,
    );
  });
});
