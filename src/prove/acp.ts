import type { Child } from '../introspect/index.ts';
import type { Person, Place } from './client.ts';
import { peerOf } from './peer.ts';

interface Permission {
  options: { optionId: string; kind: string }[];
}

const maxTurns = 100;

/** A conversation over the Agent Client Protocol, by which editors speak to coding agents. */
export async function converseByAcp(child: Child, person: Person, { project, isDone }: Place): Promise<void> {
  const { request } = peerOf(child, (method, params) => {
    if (method !== 'session/request_permission') return {};
    const kind = person(params) ? 'allow_once' : 'reject_once';
    const option = (params as Permission).options.find((each) => each.kind === kind);
    return { outcome: option ? { outcome: 'selected', optionId: option.optionId } : { outcome: 'cancelled' } };
  });
  await request('initialize', { protocolVersion: 1, clientCapabilities: {} });
  const { sessionId } = (await request('session/new', { cwd: project, mcpServers: [] })) as { sessionId: string };
  // Some end the turn when a person says no, so they are told to go on.
  const prompt = () => request('session/prompt', { sessionId, prompt: [{ type: 'text', text: 'go on' }] });
  for (let turns = 0; turns < maxTurns && !isDone(); turns++) await prompt();
}
