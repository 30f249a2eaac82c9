import type { Policy } from '../model/core.ts';
import { toolsNamed } from '../policy/core.ts';
import type { HookClient, NamedCall } from './hook-client.ts';
import type { KnownTools } from './tools-file.ts';

/** A tool of a server, as the policy names both. */
export interface Target {
  server: string;
  tool: string;
}

/**
 * The tools that a call may be of, of the servers that the policy speaks of: mostly one; several where the client's spelling
 * leaves open which; none where the call is of another server, or of no server at all.
 */
export function targetsOf(
  { name, server, tool }: NamedCall,
  client: Pick<HookClient, 'spell' | 'prefix'>,
  policy: Policy,
  known: KnownTools,
): Target[] {
  const servers = [...new Set(policy.rules.map((rule) => rule.server))].filter(
    (each) => server === undefined || each === server || client.prefix(each) === client.prefix(server),
  );
  if (server !== undefined && tool !== undefined) return servers.map((each) => ({ server: each, tool }));
  const word = folded(name);
  const spelled = servers.flatMap((each) =>
    [...new Set([...toolsNamed(policy, each), ...(known.get(each)?.keys() ?? [])])]
      .filter((one) => folded(client.spell(each, one)) === word)
      .map((one) => ({ server: each, tool: one })),
  );
  if (spelled.length > 0) return spelled;
  const begun = servers.filter((each) => word.startsWith(folded(client.prefix(each))));
  if (begun.length > 0) return begun.map((each) => ({ server: each, tool: name.slice(client.prefix(each).length) }));
  // The message says that it is of this server, and names no tool of it: nothing is known of such a call.
  return server === undefined ? [] : servers.map((each) => ({ server: each, tool: name }));
}

/** Letters and digits alone: what a client writes for other characters is not the same in all of its versions. */
function folded(word: string): string {
  return word.replace(/[^a-zA-Z0-9]/g, '_');
}
