import { expect, test } from 'vitest';
import { clients, stackOf } from '../../../src/clients/index.ts';
import { catalogue } from './fixture.ts';

const client = clients.find(({ id }) => id === 'codex')!;
const entry = { command: 'ledger-mcp' };
const stack = (...values: object[]) =>
  stackOf(
    values.map((value, at) => ({
      client,
      path: `${at}.toml`,
      scope: at === 0 ? ('user' as const) : ('project' as const),
      value,
    })),
    catalogue,
  )[0]!;

test('a server of a name that Codex refuses is not started, and has no tools', () => {
  const [server] = stack({ mcp_servers: { 'my ledger': entry } }).servers;
  expect([server!.off, server!.tools]).toEqual(['Codex takes no server of this name', []]);
});

test('a profile, with which Codex does not start, changes nothing and is named', () => {
  const value = { profile: 'open', profiles: { open: { approval_policy: 'never' } }, mcp_servers: { ledger: entry } };
  const { servers, unfit } = stack(value);
  expect(servers[0]!.mode.id).toBe('on-request');
  expect(unfit).toMatchObject([{ file: '0.toml', path: '/profile' }]);
});

test('an entry is composed of the files of home and project, key by key', () => {
  const [server] = stack(
    { mcp_servers: { ledger: entry } },
    { mcp_servers: { ledger: { enabled_tools: ['list_entries'] } } },
  ).servers;
  expect(server!.tools.filter(({ fate }) => fate !== 'hidden').map(({ name }) => name)).toEqual(['list_entries']);
});

test('a table that starts nothing is a rule for no server', () => {
  const { servers, idle } = stack({ mcp_servers: { ledger: { disabled_tools: ['x'] } } });
  expect([servers, idle.map(({ server }) => server)]).toEqual([[], ['ledger']]);
});
