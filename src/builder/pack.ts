import { type Condition, effectNames, type Json, keys, type Limit, operators } from '../model/core.ts';
import { profiles } from '../policy/profiles.ts';
import type { Built, Choice } from './built.ts';
import { inUse } from './policy.ts';

/** The version of the text; a change of its shape takes the next. */
export const packVersion = 1;

/** The windows of a limit, by their places in the text: never reordered. */
export const windows = ['minute', 'hour', 'day'] as const satisfies readonly Limit['per'][];

/** The comparisons, by their places in the text. */
export const packedOperators = operators;

/** The effects, by their places in the text. */
export const packedEffects = effectNames;

/** The ready policies, by their places in the text. */
export const packedProfiles = /* @__PURE__ */ keys(profiles);

/** A policy that is being built as a short text, for an address. What no effect has a use for is left out. */
export function pack({ start, otherwise, servers }: Built): string {
  return JSON.stringify([
    start === null ? -1 : packedProfiles.indexOf(start),
    otherwise === 'deny' ? 0 : 1,
    servers.map(({ id, choices }) => [id, [...choices].map(([tool, choice]) => packChoice(tool, choice))]),
  ]);
}

function packChoice(tool: string, choice: Choice): Json {
  const { effect, when = [], limit } = inUse(choice);
  const entry: Json[] = [
    tool,
    packedEffects.indexOf(effect),
    when.map(packCondition),
    limit ? [limit.max, windows.indexOf(limit.per)] : 0,
    choice.reason ?? 0,
  ];
  while (entry.length > 2 && (entry.at(-1) === 0 || (Array.isArray(entry.at(-1)) && (entry.at(-1) as []).length === 0)))
    entry.pop();
  return entry;
}

function packCondition({ path, op, value }: Condition): Json {
  return [path, packedOperators.indexOf(op), value];
}
