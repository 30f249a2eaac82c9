import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Place, policyOf } from './harness.ts';
import { Wire, type Wired } from './wire.ts';

const everything = createRequire(import.meta.url).resolve('@modelcontextprotocol/server-everything/dist/index.js');
const place = new Place(policyOf('allow'));
const server = [process.execPath, everything, 'stdio'];
const capabilities = { roots: { listChanged: true }, sampling: {}, elicitation: {} };
let direct: Wire;
let through: Wire;

/** A client that answers what the server asks of it. */
async function open(command: readonly string[]): Promise<Wire> {
  const wire = new Wire(command);
  wire.onRequest = ({ method }) =>
    ({
      'roots/list': { roots: [{ uri: 'file:///tmp', name: 'here' }] },
      'sampling/createMessage': { role: 'assistant', model: 'm', content: { type: 'text', text: 'sampled' } },
      'elicitation/create': { action: 'decline' },
    })[method!];
  await wire.initialize(capabilities);
  // It registers tools once it has heard of the client.
  const names = async () => (await wire.ask('tools/list')).result!.tools!.map(({ name }) => name);
  await vi.waitFor(async () => expect(await names()).toContain('get-roots-list'), { timeout: 60_000 });
  return wire;
}

beforeAll(async () => {
  direct = await open(server);
  through = await open(place.gateway([], server));
}, 120_000);
afterAll(async () => {
  await Promise.all([direct.close(), through.close()]);
  place.remove();
});

const plain = ({ result, error }: Wired) => ({ result, error });

describe('under a policy that allows everything, a client reads what it would read without the gateway', () => {
  it.for([
    ['tools/list', {}],
    ['resources/list', {}],
    ['resources/templates/list', {}],
    ['prompts/list', {}],
    ['prompts/get', { name: 'simple-prompt' }],
    ['prompts/get', { name: 'args-prompt', arguments: { city: 'Kyiv' } }],
    ['prompts/get', { name: 'no-such-prompt' }],
    ['resources/read', { uri: 'demo://resource/static/document/architecture.md' }],
    ['resources/read', { uri: 'demo://none' }],
    ['tools/call', { name: 'echo', arguments: { message: 'm' } }],
    ['tools/call', { name: 'get-sum', arguments: { a: 'x' } }],
    ['tools/call', { name: 'get-structured-content', arguments: { location: 'Chicago' } }],
    ['tools/call', { name: 'get-tiny-image', arguments: {} }],
    ['tools/call', { name: 'trigger-sampling-request', arguments: { prompt: 'p', maxTokens: 5 } }],
    ['tools/call', { name: 'trigger-elicitation-request', arguments: {} }],
    ['tools/call', { name: 'get-roots-list', arguments: {} }],
    ['resources/subscribe', { uri: 'demo://resource/static/document/architecture.md' }],
    ['logging/setLevel', { level: 'debug' }],
    ['ping', {}],
  ] as const)('%s %j', async ([method, params]) => {
    const [wanted, found] = await Promise.all([direct.ask(method, params), through.ask(method, params)]);
    expect(wanted.result ?? wanted.error).toBeDefined();
    expect(plain(found)).toEqual(plain(wanted));
  });
});
