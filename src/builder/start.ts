import type { Profile } from '../policy/profiles.ts';
import { type Built, type Choice, plain } from './built.ts';
import type { BuildableServer, Known, Treatment } from './known.ts';

/** A treatment of the catalogue as the reader’s choice. */
export function choiceFrom({ effect, when = [], limit }: Treatment): Choice {
  return plain(effect, { when, limit: limit ?? null });
}

/** The choices of a ready policy for a server; none for no profile. */
export function choicesFrom({ tools }: BuildableServer, profile: Profile | null): ReadonlyMap<string, Choice> {
  if (profile === null) return new Map();
  return new Map(
    tools.flatMap(({ name, profiles }) => (profiles === undefined ? [] : [[name, choiceFrom(profiles[profile])]])),
  );
}

/** A ready policy for some servers. */
export function builtFrom(servers: readonly BuildableServer[], profile: Profile): Built {
  return {
    start: profile,
    otherwise: 'deny',
    servers: servers.map((server) => ({ id: server.id, choices: choicesFrom(server, profile) })),
  };
}

/** The recommended policy for one tool, which leaves the rest of its server as it is; undefined where the server has no such tool. */
export function builtForTool(server: BuildableServer, tool: string): Built | undefined {
  const found = server.tools.find(({ name }) => name === tool);
  if (found === undefined) return undefined;
  const choices = new Map([[tool, choiceFrom(found.recommended)]]);
  return { start: null, otherwise: 'allow', servers: [{ id: server.id, choices }] };
}

/** What the start of the policy makes of a tool; undefined where it says nothing of it. */
export function startOf({ start }: Built, known: Known, server: string, tool: string): Treatment | undefined {
  const found = known.get(server)?.tools.find(({ name }) => name === tool);
  return start === null ? found?.recommended : found?.profiles?.[start];
}
