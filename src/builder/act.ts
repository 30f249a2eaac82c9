import type { Condition, Effect, Limit } from '../model/core.ts';
import type { Profile } from '../policy/profiles.ts';
import { type Built, type Choice, plain } from './built.ts';

/** A tool, and the cap that fits it should it be limited. */
export interface Target {
  server: string;
  tool: string;
  limit: Limit;
}

type OfTool = Omit<Target, 'limit'>;

/** One thing that a reader does. It carries all that it needs, so that doing it again gives the same. */
export type Act =
  | { kind: 'add'; server: string; choices: ReadonlyMap<string, Choice> }
  | { kind: 'remove'; server: string }
  | { kind: 'start'; profile: Profile; choices: ReadonlyMap<string, ReadonlyMap<string, Choice>> }
  | { kind: 'effect'; tools: readonly Target[]; effect: Effect }
  | { kind: 'clear'; tools: readonly OfTool[] }
  | ({ kind: 'limit'; limit: Limit } & OfTool)
  | ({ kind: 'when'; when: readonly Condition[] } & OfTool)
  | ({ kind: 'reason'; reason: string | null } & OfTool)
  | { kind: 'otherwise'; effect: Built['otherwise'] }
  | { kind: 'open'; built: Built };

/** The policy after an act; the same value where the act changes nothing. */
export function acted(built: Built, act: Act): Built {
  switch (act.kind) {
    case 'add':
      if (built.servers.some(({ id }) => id === act.server)) return built;
      return { ...built, servers: [...built.servers, { id: act.server, choices: act.choices }] };
    case 'remove': {
      const servers = built.servers.filter(({ id }) => id !== act.server);
      return servers.length === built.servers.length ? built : { ...built, servers };
    }
    case 'start':
      return {
        start: act.profile,
        otherwise: 'deny',
        servers: built.servers.map((server) => ({ ...server, choices: act.choices.get(server.id) ?? server.choices })),
      };
    case 'effect':
      return act.tools.reduce((after, { server, tool, limit }) => {
        return chosen(after, server, tool, (choice) => withEffect(choice, act.effect, limit));
      }, built);
    case 'clear':
      return act.tools.reduce((after, { server, tool }) => chosen(after, server, tool, () => undefined), built);
    case 'limit':
      return chosen(built, act.server, act.tool, (choice) => ({ ...plain('limit'), ...choice, limit: act.limit }));
    case 'when':
      return chosen(built, act.server, act.tool, (choice) => ({ ...(choice ?? plain('allow')), when: act.when }));
    case 'reason':
      return chosen(built, act.server, act.tool, (choice) => choice && { ...choice, reason: act.reason });
    case 'otherwise':
      return built.otherwise === act.effect ? built : { ...built, otherwise: act.effect };
    case 'open':
      return act.built;
  }
}

/** True for two acts that are one to the reader: letters typed into one field. */
export function isOneEdit(before: Act, after: Act): boolean {
  if (!('tool' in before) || !('tool' in after)) return false;
  if (before.kind !== after.kind || before.server !== after.server || before.tool !== after.tool) return false;
  return before.kind !== 'when' || isSamePlaces(before.when, (after as typeof before).when);
}

/** The same conditions but for the value of one. */
function isSamePlaces(some: readonly Condition[], others: readonly Condition[]): boolean {
  const isSame = ({ path, op }: Condition, at: number) => others[at]!.path === path && others[at]!.op === op;
  return some.length === others.length && some.every(isSame);
}

function withEffect(choice: Choice | undefined, effect: Effect, limit: Limit): Choice | undefined {
  if (choice?.effect === effect) return choice;
  const needed = effect === 'limit' ? (choice?.limit ?? limit) : (choice?.limit ?? null);
  return { ...(choice ?? plain(effect)), effect, limit: needed };
}

function chosen(
  built: Built,
  server: string,
  tool: string,
  change: (choice: Choice | undefined) => Choice | undefined,
): Built {
  const place = built.servers.find(({ id }) => id === server);
  const before = place?.choices.get(tool);
  const after = change(before);
  if (place === undefined || after === before) return built;
  const choices = new Map(place.choices);
  if (after === undefined) choices.delete(tool);
  else choices.set(tool, after);
  return { ...built, servers: built.servers.map((each) => (each === place ? { id: server, choices } : each)) };
}
