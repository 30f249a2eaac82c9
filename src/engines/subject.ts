import { isObject, type Json, type KnownServer, parametersOf } from '../model/index.ts';
import { exampleArguments } from '../policy/index.ts';

/** Plausible arguments of a tool, where a call has none: some engines decide only calls that fit its schema. */
export function argumentsOr(args: unknown, inputSchema: unknown): Record<string, Json> {
  const given = argumentsOf(args);
  return Object.keys(given).length > 0 ? given : exampleArguments(inputSchema);
}

/** The arguments of a call, which come from JSON, as an object; none where they are no object. */
export function argumentsOf(args: unknown): Record<string, Json> {
  return isObject(args) ? (args as Record<string, Json>) : {};
}

/** The schemas of a server's tools by name. */
export function schemasOf({ tools }: KnownServer): ReadonlyMap<string, unknown> {
  return new Map(tools.map(({ name, inputSchema }) => [name, inputSchema]));
}

/** The names of the arguments in a tool's schema. */
export function argumentNames(schema: unknown): string[] {
  return parametersOf(schema).map(({ name }) => name);
}
