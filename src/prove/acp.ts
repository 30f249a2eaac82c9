import type { Child } from '../introspect/index.ts';
import type { Person, Place } from './client.ts';
import { peerOf } from './peer.ts';

interface Update {
  update?: { toolCallId?: string; rawInput?: unknown };
}

interface Permission {
  toolCall?: { toolCallId?: string };
  options: { optionId: string; kind: string }[];
}

const maxTurns = 100;

/** A conversation over the Agent Client Protocol, by which editors speak to coding agents. */
export async function converseByAcp(child: Child, person: Person, { project, isDone }: Place): Promise<void> {
  // Some tell the arguments of a call before they ask about it, and an editor shows both together.
  const told = new Map<string, unknown>();
  const { request } = peerOf(child, (method, params) => {
    const { toolCallId, rawInput } = (params as Update | undefined)?.update ?? {};
    if (toolCallId !== undefined && rawInput !== undefined) told.set(toolCallId, rawInput);
    if (method !== 'session/request_permission') return {};
    const id = (params as Permission).toolCall?.toolCallId;
    const kind = person({ ...(params as Permission), told: id !== undefined && told.get(id) })
      ? 'allow_once'
      : 'reject_once';
    const option = (params as Permission).options.find((each) => each.kind === kind);
    return { outcome: option ? { outcome: 'selected', optionId: option.optionId } : { outcome: 'cancelled' } };
  });
  await request('initialize', { protocolVersion: 1, clientCapabilities: {} });
  const { sessionId } = (await request('session/new', { cwd: project, mcpServers: [] })) as { sessionId: string };
  // Some end the turn when a person says no, so they are told to go on.
  const prompt = () => request('session/prompt', { sessionId, prompt: [{ type: 'text', text: 'go on' }] });
  for (let turns = 0; turns < maxTurns && !isDone(); turns++) await prompt();
}
