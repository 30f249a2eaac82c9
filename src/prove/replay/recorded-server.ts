import { ProtocolError, ProtocolErrorCode, Server } from '@modelcontextprotocol/server';
import { parse, type Snapshot, snapshotSchema } from '../../model/index.ts';
import { readJson } from '../../store/index.ts';

/** What every call is answered with. */
export const answer = 'replayed, nothing was executed';

/** A request that would have done something on the recorded server. */
export interface Received {
  method: 'tools/call' | 'resources/read' | 'prompts/get';
  /** The tool, resource or prompt. */
  name: string;
  arguments: unknown;
}

/** The snapshot in a file, with definitions as they were recorded, odd ones too. */
export function readRecorded(file: string): Snapshot {
  const raw = readJson(file);
  parse(snapshotSchema, raw, file);
  return raw as Snapshot;
}

/** A server that lists what a snapshot holds and does nothing; `receive` is told of each call before it is answered. */
export function recordedServer(snapshot: Snapshot, receive: (call: Received) => void): Server {
  const { server, version, serverInfo, instructions, tools, resources, resourceTemplates, prompts } = snapshot;
  const names = new Set(tools.map(({ definition }) => definition.name));
  const replay = new Server(
    { ...serverInfo, name: serverInfo?.name ?? server, version: serverInfo?.version ?? version },
    {
      capabilities: { tools: {}, ...(resources && { resources: {} }), ...(prompts && { prompts: {} }) },
      ...(instructions !== undefined && { instructions }),
    },
  );
  const text = (value: string) => ({ type: 'text' as const, text: value });
  replay.setRequestHandler('tools/list', () => ({ tools: tools.map(({ definition }) => definition) }) as never);
  replay.setRequestHandler('tools/call', ({ method, params }) => {
    if (!names.has(params.name))
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, `Unknown tool: ${params.name}`);
    const call = { method, name: params.name, arguments: params.arguments ?? {} };
    receive(call);
    return { content: [text(answer), text(JSON.stringify(call))] };
  });
  if (resources) {
    replay.setRequestHandler('resources/list', () => ({ resources }) as never);
    replay.setRequestHandler(
      'resources/templates/list',
      () => ({ resourceTemplates: resourceTemplates ?? [] }) as never,
    );
    replay.setRequestHandler('resources/read', ({ method, params: { uri } }) => {
      receive({ method, name: uri, arguments: {} });
      return { contents: [{ uri, mimeType: 'text/plain', text: answer }] };
    });
  }
  if (prompts) {
    replay.setRequestHandler('prompts/list', () => ({ prompts }) as never);
    replay.setRequestHandler('prompts/get', ({ method, params }) => {
      receive({ method, name: params.name, arguments: params.arguments ?? {} });
      return { messages: [{ role: 'user', content: text(answer) }] };
    });
  }
  return replay;
}
