import { underscored } from '../underscored.ts';

/** Names reach the shell, so only letters, digits, underscore, hyphen and dot are kept. */
export function spelled(name: string): string {
  return underscored(name, '.');
}

/** The server's part of a name by which the model knows a tool: a hyphen for every other character, dots among them. */
export function shownServer(name: string): string {
  return name.replace(/[^a-zA-Z0-9_-]/g, '-');
}

/** Whether a rule for calls can be written for a server of this name; of others, Copilot CLI says "Invalid rule format". */
export function hasRules(name: string): boolean {
  return /^[a-zA-Z0-9_.@/-]+$/.test(name);
}
