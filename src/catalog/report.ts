import { addresses } from './addresses.ts';

/** The address of the contact form with the tool and its server filled in. */
export function reportAddress(server: string, tool: string): string {
  return `${addresses.contact}?${new URLSearchParams({ tool: `${tool} (${server})` })}`;
}
