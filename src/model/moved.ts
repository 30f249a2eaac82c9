import type { Moved } from './content.ts';

/** The address to which a moved one leads, by the first pattern that it fits; undefined where none does. */
export function resolveMoved(address: string, moved: readonly Moved[]): string | undefined {
  for (const { from, to } of moved) {
    const parts = matchAddress(from, address);
    if (parts) return to.replace(/:([a-z]+)|\*$/g, (whole, name?: string) => parts.get(name ?? '*') ?? whole);
  }
  return undefined;
}

/** What the placeholders of a pattern stand for in an address; undefined where it does not fit. */
export function matchAddress(pattern: string, address: string): Map<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = address.split('/');
  const parts = new Map<string, string>();
  for (const [at, part] of wanted.entries()) {
    if (part === '*' && at === wanted.length - 1) return parts.set('*', given.slice(at).join('/'));
    const here = given[at];
    if (here === undefined) return undefined;
    if (part.startsWith(':') && here !== '') parts.set(part.slice(1), here);
    else if (part !== here) return undefined;
  }
  return given.length === wanted.length ? parts : undefined;
}
