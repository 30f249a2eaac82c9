import type { AddressTarget, CommandTarget } from '../target.ts';

/** A server of a configuration, before it has a name among the others. */
export interface Entry {
  /** As the configuration has it. */
  name: string;
  /** The names by which a policy may call it: the first that a rule has counts. */
  calledBy: readonly string[];
  target: CommandTarget | AddressTarget;
  /** True for a tool that its entry takes away. */
  isLeftOut: (tool: string) => boolean;
}

/** A server among several that look like one. */
export interface Member extends Entry {
  /** What stands before the names of its tools and prompts. */
  prefix: string;
}

const between = '__';
const longest = 40;

/**
 * Entries with a prefix each. A prefix has no two `_` in a row and none at its ends, and no two are alike in any case or
 * with `-` for `_`; so a name has one reading, whatever tools are called.
 */
export function withPrefixes(entries: readonly Entry[]): Member[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    const plain = plainName(entry.name) || 'server';
    let prefix = plain;
    for (let count = 2; taken.has(folded(prefix)); count++) prefix = `${plain}-${count}`;
    taken.add(folded(prefix));
    return { ...entry, prefix };
  });
}

/** The name of a tool or prompt among those of all members. */
export function joined({ prefix }: Pick<Member, 'prefix'>, name: string): string {
  return `${prefix}${between}${name}`;
}

/** The prefix in a name, and the name that the member itself gives; undefined where it is no name of a member. */
export function split(name: string): { prefix: string; name: string } | undefined {
  const at = name.indexOf(between);
  return at < 1 ? undefined : { prefix: name.slice(0, at), name: name.slice(at + between.length) };
}

/** The address of a resource among those of all members: with a scheme that says whose it is. */
export function joinedAddress({ prefix }: Pick<Member, 'prefix'>, address: string): string {
  return `mcp-${folded(prefix)}+${address}`;
}

/** The address that a member itself gives; undefined where it is none of this member. */
export function ownAddress({ prefix }: Pick<Member, 'prefix'>, address: string): string | undefined {
  const before = `mcp-${folded(prefix)}+`;
  return address.startsWith(before) ? address.slice(before.length) : undefined;
}

function plainName(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9-]+/g, '_').slice(0, longest);
  return plain.replace(/^_|_$/g, '');
}

function folded(prefix: string): string {
  return prefix.toLowerCase().replaceAll('_', '-');
}
