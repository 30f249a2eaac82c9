import type { Child } from '../../../src/introspect/process-group.ts';
import type { Person, Place } from './client.ts';
import { peerOf } from './peer.ts';

interface Permission {
  options: { optionId: string; kind: string }[];
}

/** One turn over the Agent Client Protocol, by which editors speak to coding agents. */
export async function converseByAcp(child: Child, person: Person, { project }: Place): Promise<void> {
  const { request } = peerOf(child, (method, params) => {
    if (method !== 'session/request_permission') return {};
    const kind = person(params) ? 'allow_once' : 'reject_once';
    const option = (params as Permission).options.find((each) => each.kind === kind);
    return { outcome: option ? { outcome: 'selected', optionId: option.optionId } : { outcome: 'cancelled' } };
  });
  await request('initialize', { protocolVersion: 1, clientCapabilities: {} });
  const { sessionId } = (await request('session/new', { cwd: project, mcpServers: [] })) as { sessionId: string };
  await request('session/prompt', { sessionId, prompt: [{ type: 'text', text: 'go' }] });
}
