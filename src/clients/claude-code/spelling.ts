import { underscored } from '../../formats/underscored.ts';

/** The name of a server as Claude Code writes it in rules. */
export function spelledServer(name: string): string {
  return underscored(name);
}
