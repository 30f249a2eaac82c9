import { describe, expect, it } from 'vitest';
import { targetOf } from '../../../src/live/target.ts';

const variables = { TOKEN: 'secret', PORT: '9' };

describe('what an entry starts or reaches', () => {
  it.for([
    [
      'a command with arguments',
      { command: 'npx', args: ['-y', 'x'] },
      { command: ['npx', '-y', 'x'], environment: {} },
    ],
    [
      'a list of words',
      { command: ['npx', 'x'], environment: { A: 1 } },
      { command: ['npx', 'x'], environment: { A: '1' } },
    ],
    [
      'a program of Goose',
      { cmd: 'uvx', args: ['x'], envs: { A: 'b' } },
      { command: ['uvx', 'x'], environment: { A: 'b' } },
    ],
    ['a nested command of Zed', { command: { path: 'x', args: ['y'] } }, { command: ['x', 'y'], environment: {} }],
    ['a folder', { command: 'x', cwd: '/srv' }, { command: ['x'], environment: {}, cwd: '/srv' }],
    [
      'variables',
      { command: 'x', args: ['${PORT}', '${NONE:-7}', '{env:PORT}'] },
      { command: ['x', '9', '7', '9'], environment: {} },
    ],
    ['a command beside an address', { command: 'x', url: 'https://e.example' }, { command: ['x'], environment: {} }],
    ['an address', { url: 'https://e.example/mcp' }, { url: 'https://e.example/mcp', headers: {} }],
    ['an address of Windsurf', { serverUrl: 'https://e.example' }, { url: 'https://e.example', headers: {} }],
    [
      'headers',
      { httpUrl: 'https://e.example', headers: { K: '${env:TOKEN}' } },
      { url: 'https://e.example', headers: { K: 'secret' } },
    ],
    [
      'headers of Codex',
      {
        url: 'https://e.example',
        http_headers: { A: 'b' },
        env_http_headers: { K: 'PORT' },
        bearer_token_env_var: 'TOKEN',
      },
      { url: 'https://e.example', headers: { A: 'b', K: '9', Authorization: 'Bearer secret' } },
    ],
  ] as const)('%s', ([, entry, expected]) => {
    expect(targetOf(entry, variables)).toEqual(expected);
  });

  it.for([
    ['no object', 'x', 'has an entry that could not be read'],
    ['neither', { type: 'stdio' }, 'has no command of plain words'],
    ['a word that is none', { command: 'x', args: [7] }, 'has no command of plain words'],
    ['an address that is none', { url: 'file:///etc/passwd' }, 'has no http address'],
    [
      'a value that the client asks for',
      { command: 'x', env: { K: '${input:key}' } },
      'has a word or a value that its client asks for or fills in itself',
    ],
    [
      'a token that is not there',
      { url: 'https://e.example', bearer_token_env_var: 'NONE' },
      'has a word or a value that its client asks for or fills in itself',
    ],
  ] as const)('not of %s', ([, entry, why]) => {
    expect(targetOf(entry, variables)).toEqual({ why });
  });
});
