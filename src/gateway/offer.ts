import { isObject } from '../model/core.ts';

/** The requests of servers of 2025-11-25, each with the capability by which a client says that it answers them. */
export const backwards = [
  ['elicitation/create', 'elicitation'],
  ['sampling/createMessage', 'sampling'],
  ['roots/list', 'roots'],
] as const;

/** Of what a client declares, what the server is told. */
export function knownCapabilities(declared: unknown): Record<string, unknown> {
  if (!isObject(declared)) return {};
  const names = backwards.map(([, capability]) => capability).filter((name) => isObject(declared[name]));
  return Object.fromEntries(names.map((name) => [name, declared[name]]));
}

/** What the gateway offers of what a server offers; `isLegacy` where both sides speak the protocol of 2025-11-25. */
export function offerOf(capabilities: unknown, isLegacy: boolean): Record<string, unknown> {
  const { tools, resources, prompts, completions, logging } = isObject(capabilities) ? capabilities : {};
  const subscribe = isLegacy && isObject(resources) && resources['subscribe'] === true;
  return {
    ...(isObject(tools) && { tools: { listChanged: true } }),
    ...(isObject(resources) && { resources: { listChanged: true, ...(subscribe && { subscribe: true }) } }),
    ...(isObject(prompts) && { prompts: { listChanged: true } }),
    ...(isObject(completions) && { completions: {} }),
    // In 2026-07-28 a client says with each request what it wants logged.
    ...(isLegacy && isObject(logging) && { logging: {} }),
  };
}
