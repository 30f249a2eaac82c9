import { underscored } from '../underscored.ts';

/** Names reach the shell, so only letters, digits, underscore, hyphen and dot are kept. */
export function spelled(name: string): string {
  return underscored(name, '.');
}
