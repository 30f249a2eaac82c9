import { isObject, type Problem } from '../model/index.ts';

/** The four lists of a server, by the name under which a snapshot keeps them, with their MCP methods. */
export const lists = {
  tools: 'tools/list',
  resources: 'resources/list',
  resourceTemplates: 'resources/templates/list',
  prompts: 'prompts/list',
} as const;

export type ListName = keyof typeof lists;

/** What was heard from a server or read from a recording, before anything is checked, sorted or scrubbed. */
export interface Capture extends Record<ListName, unknown[] | null> {
  serverInfo?: Record<string, unknown> | undefined;
  instructions?: string | undefined;
  protocolVersion?: string | undefined;
  problems: Problem[];
}

/** A problem at a place of the snapshot: an error where something could not be captured, else a warning. */
export function problem(level: Problem['level'], path: string, message: string, more: Partial<Problem> = {}): Problem {
  return { level, path, message, ...more };
}

/** True for a JSON-RPC error by which a server says that it does not have the method. */
export function saysMissing(error: unknown): boolean {
  return isObject(error) && error['code'] === -32601;
}
