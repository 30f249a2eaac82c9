import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportJson } from '../../src/check/index.ts';
import { clients, stackOf } from '../../src/clients/index.ts';

/** Keys as services hand them out. */
const key = fc
  .tuple(
    fc.constantFrom('sk-', 'ghp_', 'xoxb-', 'AKIA', ''),
    fc.string({ unit: fc.constantFrom(...'abcdefghjkmnpqrstuvwxyz'), minLength: 10, maxLength: 16 }),
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 10, maxLength: 16 }),
  )
  .map(
    ([start, letters, digits]) =>
      `${start}${[...letters].map((letter, at) => `${letter}${digits[at] ?? ''}`).join('')}`,
  );

const environments = ['env', 'environment', 'envs'];

/** An entry of a server with a key in every place in which people put one. */
const entry = fc.tuple(fc.constantFrom('url', 'command', 'line', 'image', 'before'), fc.nat(5)).map(([kind, at]) => {
  return (secret: string): Record<string, unknown> => {
    const held = {
      ...Object.fromEntries(environments.map((name) => [name, { API_KEY: secret }])),
      headers: { Authorization: `Bearer ${secret}` },
      http_headers: { 'X-Key': secret },
      oauth: { clientSecret: secret },
    };
    const urls = [
      `https://mcp.example.com/mcp?key=${secret}`,
      `https://user:${secret}@mcp.example.com/mcp`,
      `https://mcp.example.com/${secret}/sse`,
      `https://mcp.example.com/v1/mcp#${secret}`,
      `https://${secret}.example.com/mcp`,
      `https://mcp.example.com/mcp/${secret}`,
    ];
    switch (kind) {
      case 'url':
        return { ...held, url: urls[at], httpUrl: urls[at], serverUrl: urls[at], uri: urls[at] };
      case 'command':
        return { ...held, command: 'npx', args: ['-y', 'notes-mcp', '--key', secret, urls[at]] };
      case 'line':
        return { ...held, command: `npx -y notes-mcp --key=${secret}` };
      case 'image':
        return {
          ...held,
          command: 'docker',
          args: ['run', '-e', `KEY=${secret}`, '--env=K2=' + secret, 'acme/notes', secret],
        };
      default:
        return { ...held, command: 'npx', args: ['--otp', secret, 'mcp-remote', urls[at]] };
    }
  };
});

test('a key that stands in an entry of a server leaves the reader of no client', () => {
  fc.assert(
    fc.property(fc.constantFrom(...clients), key, entry, (client, secret, entryWith) => {
      const own = { 'my server': { type: 'stdio', cmd: 'notes-mcp', ...entryWith(secret) } };
      const value = {
        mcpServers: own,
        servers: own,
        mcp_servers: own,
        mcp: own,
        context_servers: own,
        extensions: own,
        'amp.mcpServers': own,
        apiKey: secret,
        inputs: [{ id: 'x', default: secret }],
      };
      const stack = stackOf([{ client, path: 'file', scope: 'user', value }], { servers: [] });
      expect(stack[0]!.servers).toHaveLength(1);
      const said = JSON.stringify([stack, reportJson({ stack, problems: [], drifts: [] })]);
      expect(said.toLowerCase()).not.toContain(secret.toLowerCase());
    }),
    { numRuns: 600, seed: 20 },
  );
});
