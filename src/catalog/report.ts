import { addresses } from './addresses.ts';

/** The address of the contact form with the server and the tool filled in. */
export function reportAddress(server: string, tool: string): string {
  return `${addresses.contact}?${new URLSearchParams({ server, tool })}`;
}
