import { describe, expect, test } from 'vitest';
import { launchInWords, launchOf } from '../../../src/clients/index.ts';

const digest = `sha256:${'ab'.repeat(32)}`;

/** A command as it stands in files, and what it is said to start. */
const commands: readonly (readonly [string[], string])[] = [
  [['npx', '-y', '@acme/notes-mcp@1.4.0', '--root', '/data'], 'npm:@acme/notes-mcp@1.4.0'],
  [['npx', 'notes-mcp@latest'], 'npm:notes-mcp@latest'],
  [['npx', '-y', '--package=notes@beta', 'notes-bin'], 'npm:notes@beta'],
  [['npx', '-p', 'notes', 'notes-bin'], 'npm:notes'],
  [['npx', '--yes', '-c', 'npx other@2.0.0'], 'npm:other@2.0.0'],
  [['npx', '-y', 'github:acme/tools#v1.2.0'], 'github.com/acme/tools@v1.2.0'],
  [['npx', 'git+https://user:t0ken@github.com/acme/tools.git'], 'github.com/acme/tools'],
  [['/usr/local/bin/npx', '-y', 'notes'], 'npm:notes'],
  [['C:\\Program Files\\nodejs\\npx.cmd', '-y', 'notes'], 'npm:notes'],
  [['npm', 'exec', '--yes', '--', 'notes@3.1.0'], 'npm:notes@3.1.0'],
  [['npm', 'exec', '--package', 'notes', '--', 'bin'], 'npm:notes'],
  [['npm', '--yes', 'exec', 'notes'], 'npm:notes'],
  [['npm', 'run', 'start'], 'npm'],
  [['pnpm', 'dlx', 'notes@^2'], 'npm:notes@^2'],
  [['pnpm', '--dir', '/src', 'start'], 'pnpm'],
  [['yarn', 'dlx', '-p', 'notes', 'bin'], 'npm:notes'],
  [['bunx', 'notes'], 'npm:notes'],
  [['bun', 'x', 'notes'], 'npm:notes'],
  [['uvx', 'minimax-mcp', '-y'], 'pypi:minimax-mcp'],
  [['uvx', 'Notes_MCP==1.2'], 'pypi:notes-mcp@1.2'],
  [['uvx', 'notes@latest'], 'pypi:notes@latest'],
  [['uvx', '--python', '3.12', '--with', 'extra', 'notes'], 'pypi:notes'],
  [['uvx', '--from', 'git+https://github.com/acme/tools@v1#subdirectory=x', 'bin'], 'github.com/acme/tools@v1'],
  [['uvx', '--from', 'notes[cli]==1.0.1', 'bin'], 'pypi:notes@1.0.1'],
  [['uv', 'tool', 'run', 'notes'], 'pypi:notes'],
  [['uv', 'run', '--directory', '../checkout', 'notes-server'], 'notes-server'],
  [['uv', '--directory', '/src/notes', 'run', 'server.py'], 'script server.py'],
  [['uv', 'run', 'python', '-m', 'notes.server'], 'python -m notes'],
  [['pipx', 'run', '--no-cache', 'notes'], 'pypi:notes'],
  [['pipx', 'run', '--spec', 'notes==2.0', 'bin'], 'pypi:notes@2.0'],
  [['python3', '-m', 'notes_server', '--key', 'x'], 'python -m notes_server'],
  [['py', '-m', 'poetry', 'run', 'notes'], 'notes'],
  [['python', '/home/someone/server.py'], 'script server.py'],
  [['/home/someone/.venv/bin/notes-mcp'], 'notes-mcp'],
  [['node', '/src/dist/index.js'], 'script index.js'],
  [['node', '/src/node_modules/@acme/notes/dist/index.js'], 'npm:@acme/notes'],
  [['tsx', 'src/index.ts'], 'script index.ts'],
  [
    ['docker', 'run', '-i', '--rm', '-e', 'TOKEN', '-e', 'A=b', '-v', '/a:/b', 'acme/notes:2.1', '-e', 'X'],
    'image acme/notes:2.1',
  ],
  [['docker', 'run', '--env=A=b', '--network', 'host', `docker.io/acme/notes@${digest}`], `image acme/notes@${digest}`],
  [['docker', 'run', 'localhost:5000/notes'], 'image localhost:5000/notes'],
  [['podman', 'run', '--userns=keep-id', '-i', 'ghcr.io/acme/notes'], 'image ghcr.io/acme/notes'],
  [['docker', 'exec', '-i', 'notes', 'cmd'], 'container notes'],
  [['docker', 'compose', '-f', 'x.yml', 'run', 'notes'], 'container notes'],
  [['docker', 'mcp', 'gateway', 'run'], 'docker mcp gateway'],
  [['go', 'run', 'github.com/acme/notes@v1.2.3'], 'go:github.com/acme/notes@v1.2.3'],
  [['deno', 'run', '-A', 'npm:@acme/notes@1.0.0'], 'npm:@acme/notes@1.0.0'],
  [['deno', '-A', 'jsr:@acme/notes'], 'jsr:@acme/notes'],
  [
    ['npx', '-y', 'mcp-remote@latest', 'https://mcp.example.com/mcp', '--header', 'Authorization: x'],
    'mcp.example.com/mcp',
  ],
  [['npx', '-y', 'supergateway', '--stdio', 'npx -y notes@1.0.0'], 'npm:notes@1.0.0'],
  [['uvx', 'mcp-proxy', '--headers', 'K', 'V', 'https://mcp.example.com/sse'], 'mcp.example.com/sse'],
  [['cmd', '/c', 'npx', '-y', 'notes'], 'npm:notes'],
  [['powershell', '-Command', 'npx', 'notes'], 'npm:notes'],
  [['wsl', 'npx', 'notes'], 'npm:notes'],
  [['bash', '-lc', 'cd /x && A=b exec npx -y notes'], 'npm:notes'],
  [['sh', '-c', 'npx a; npx b'], 'an empty command'],
  [['env', 'A=b', 'npx', 'notes'], 'npm:notes'],
  [['npx', 'envmcp', '-e', '.env', 'npx', 'notes'], 'npm:notes'],
  [['dotenv', '-e', '.env', '--', 'npx', 'notes'], 'npm:notes'],
  [['op', 'run', '--env-file=.env', '--', 'npx', 'notes'], 'npm:notes'],
  [['npx -y notes@1.0.0'], 'npm:notes@1.0.0'],
  [['/opt/my tools/notes'], 'notes'],
  [[], 'neither command nor address'],
];

test.for(commands)('%j starts %s', ([words, started]) => {
  expect(launchInWords(launchOf({ words }))).toBe(started);
});

describe('of an address stays', () => {
  test.for([
    ['https://mcp.example.com/mcp?key=abc', 'mcp.example.com/mcp'],
    ['https://user:pass@mcp.example.com:8443/v1/sse', 'mcp.example.com/v1/sse'],
    ['https://actions.example.com/mcp/sk-1a2b3c/sse', 'actions.example.com/mcp/…'],
    ['http://MCP.Example.com/', 'mcp.example.com'],
    ['https://${TENANT}.example.com/mcp', '….example.com/mcp'],
    ['https://a1b2c3d4e5f6a7b8c9d0.example.com/mcp', '….example.com/mcp'],
    ['unix:///run/notes.sock', 'a socket of this machine'],
    ['not an address', 'an address that is not plain'],
  ] as const)('%s: %s', ([url, shown]) => {
    expect(launchInWords(launchOf({ words: [], url }))).toBe(shown);
  });

  test('a word of a path that the catalogue has', () => {
    const known = new Set(['acme']);
    expect(launchInWords(launchOf({ words: [], url: 'https://x.example/acme/mcp' }, { known }))).toBe(
      'x.example/acme/mcp',
    );
  });
});

test('commands within commands without end are given up', () => {
  const words = [...Array.from({ length: 50 }, () => 'env'), 'npx', 'notes'];
  expect(launchOf({ words })).toEqual({ by: 'unknown', why: 'a command in too many others' });
});
