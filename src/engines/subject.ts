import type { Json } from '../model/index.ts';
import { exampleArguments } from '../policy/index.ts';

/** The server that a policy is for, as far as an engine needs it. */
export interface EngineSubject {
  server: string;
  tools: readonly string[];
  inputSchemas: ReadonlyMap<string, unknown>;
}

/** Plausible arguments of a tool, where a call has none: some engines decide only calls that fit its schema. */
export function argumentsOr(args: unknown, tool: string, { inputSchemas }: EngineSubject): Record<string, Json> {
  const given = args as Record<string, Json>;
  return Object.keys(given).length > 0 ? given : exampleArguments(inputSchemas.get(tool));
}
