import {
  type ClientCapabilities,
  ProtocolError,
  type Result,
  Server,
  type ServerCapabilities,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { isObject } from '../model/core.ts';
import { anything, declaredIn, type Params } from './forward.ts';
import type { Gate } from './gate.ts';
import { emptyLists } from './methods.ts';
import { readable } from './number-text.ts';
import { canAsk } from './question.ts';
import { RpcError } from './rpc-error.ts';
import type { Upstream } from './upstream.ts';

/** Speaks for what is behind the gateway: offers what the gate shows, and passes on what the gate lets through. */
export function bridge(upstream: Upstream, gate: Gate, capabilities: ServerCapabilities): Server {
  const { info, instructions } = upstream;
  const server = new Server(info, {
    capabilities,
    ...(instructions !== undefined && { instructions }),
  });
  const on = (method: string, handle: (params: Params, context: ServerContext) => Promise<Result> | Result): void =>
    server.setRequestHandler(method, { params: anything }, async (params, context) => {
      try {
        return await handle(params, context);
      } catch (error) {
        if (!(error instanceof RpcError)) throw error;
        throw error.cause ?? new ProtocolError(error.code, error.message, error.data);
      }
    });
  const pass = (method: string, params: Params, context: ServerContext): Promise<Result> =>
    upstream.request(method, params, context);

  if (capabilities.tools) {
    on('tools/list', async ({ cursor }, context) => {
      const result = await pass('tools/list', { ...(cursor !== undefined && { cursor }) }, context);
      const tools = Array.isArray(result['tools']) ? result['tools'] : [];
      return { ...result, tools: tools.filter((tool) => isObject(tool) && gate.isListed(String(tool['name']))) };
    });
    on('tools/call', async ({ name, arguments: args }, context) => {
      const call = { tool: name as string, arguments: readable(args) as Params | undefined };
      const isAsking = canAsk(capabilitiesOf(server, context));
      const schemas = await upstream.schemasOf(call.tool);
      const attempt = { call, written: args, schemas, ...furtherOf(context), canAsk: isAsking };
      return gate.callTool(attempt, async (further) => {
        const params = { name: call.tool, ...(args !== undefined && { arguments: args as Params }), ...further };
        try {
          return await upstream.callTool(params, context);
        } catch (error) {
          if (!(error instanceof ProtocolError)) throw error;
          throw new RpcError(error.code, error.message, error.data, { cause: error });
        }
      });
    });
  }
  for (const [method, { kind, name }] of emptyLists)
    if (capabilities[kind])
      on(method, ({ cursor }, context) =>
        gate.allows(kind) ? pass(method, { ...(cursor !== undefined && { cursor }) }, context) : { [name]: [] },
      );
  if (capabilities.resources)
    for (const method of ['resources/read', 'resources/subscribe', 'resources/unsubscribe'])
      on(method, ({ uri }, context) => {
        gate.admit('resources', uri as string);
        return pass(method, { uri, ...given(furtherOf(context)) }, context);
      });
  if (capabilities.prompts)
    on('prompts/get', ({ name, arguments: args }, context) => {
      gate.admit('prompts', name as string, readable(args));
      return pass('prompts/get', given({ name, arguments: args, ...furtherOf(context) }), context);
    });
  if (capabilities.completions)
    on('completion/complete', ({ ref, argument, context: known }, context) => {
      const plain = gate.admitReference(ref as Params);
      return pass('completion/complete', given({ ref: plain, argument, context: known }), context);
    });
  if (capabilities.logging)
    on('logging/setLevel', ({ level }, context) => pass('logging/setLevel', { level }, context));
  return server;
}

function furtherOf({ mcpReq }: ServerContext): {
  requestState: string | undefined;
  inputResponses: Params | undefined;
} {
  return { requestState: mcpReq.requestState<string>(), inputResponses: mcpReq.inputResponses };
}

function capabilitiesOf(server: Server, context: ServerContext): ClientCapabilities | undefined {
  return declaredIn(context) ?? server.getClientCapabilities();
}

function given(params: Params): Params {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));
}
