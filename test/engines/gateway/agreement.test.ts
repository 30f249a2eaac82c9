import fc from 'fast-check';
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { Server } from '@modelcontextprotocol/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bridge } from '../../../src/gateway/bridge.ts';
import { CallsInMemory } from '../../../src/gateway/call-count.ts';
import { type Enforcer, refuseAll } from '../../../src/gateway/enforcer.ts';
import { Gate } from '../../../src/gateway/gate.ts';
import { neutralEnforcer } from '../../../src/gateway/neutral.ts';
import { OneServer } from '../../../src/gateway/one-server.ts';
import { isObject } from '../../../src/model/index.ts';
import { count, decide, isListed, noCounters } from '../../../src/policy/index.ts';
import { callOf, policyOf, tools } from '../../unit/policy/arbitrary.ts';

const server = 'wlm';
// What generated calls give: a key that it did not know would be refused before a rule is asked.
const inputSchema = {
  type: 'object' as const,
  properties: { x: {}, y: {}, other: {}, deep: { type: 'object', properties: { x: {} } } },
};
const live: { enforcer: Enforcer } = { enforcer: refuseAll('') };
let asked = 0;
let client: Client;
let upstream: Client;

beforeAll(async () => {
  const capabilities = { tools: {} };
  const behind = new Server({ name: server, version: '1' }, { capabilities });
  behind.setRequestHandler('tools/list', () => ({
    tools: tools.map((name) => ({ name, inputSchema })),
  }));
  behind.setRequestHandler('tools/call', () => ({ content: [{ type: 'text', text: 'ran' }] }));
  upstream = new Client({ name: 'gateway', version: '1' });
  await connect(upstream, behind);
  const gate = new Gate(
    live,
    { resources: undefined, prompts: undefined },
    () => undefined,
    () => 0,
  );
  client = new Client({ name: 'test', version: '1' }, { capabilities: { elicitation: {} } });
  client.setRequestHandler('elicitation/create', () => {
    asked += 1;
    return { action: 'decline' as const };
  });
  await connect(client, bridge(new OneServer(upstream), gate, capabilities));
});
afterAll(() => Promise.all([client.close(), upstream.close()]));

async function connect(one: Client, other: Server): Promise<void> {
  const [here, there] = InMemoryTransport.createLinkedPair();
  await Promise.all([other.connect(there), one.connect(here)]);
}

async function outcomeOf(tool: string, args: Record<string, unknown>): Promise<string> {
  const before = asked;
  const result = await client.callTool({ name: tool, arguments: args });
  if (asked > before) return 'asked';
  return result.isError ? (result.content as { text?: string }[])[0]!.text! : 'ran';
}

it('does what decide() says, call after call, and lists what the policy does not hide', async () => {
  const objectCalls = fc.array(
    callOf([server]).filter((call) => isObject(call.arguments)),
    { minLength: 4, maxLength: 8 },
  );
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(policyOf([server, 'other']), objectCalls, async (policy, calls) => {
      live.enforcer = neutralEnforcer(policy, server, new CallsInMemory());
      const { tools: listed } = await client.listTools();
      expect(listed.map(({ name }) => name)).toEqual(tools.filter((tool) => isListed(policy, server, tool)));
      let counters = noCounters;
      for (const call of calls) {
        const decision = decide(policy, call, { now: 0, counters });
        counters = count(counters, decision);
        const { effect, reason } = decision;
        seen.add(effect);
        const wanted = {
          hide: `Refused by policy: ${reason}`,
          deny: `Refused by policy: ${reason}`,
          ask: 'asked',
          limit: 'ran',
          allow: 'ran',
        };
        expect(await outcomeOf(call.tool, call.arguments as Record<string, unknown>)).toBe(wanted[effect]);
      }
    }),
    { seed: 1, numRuns: 2_000 },
  );
  expect(seen.size).toBe(5);
});
