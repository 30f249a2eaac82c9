import type { Format } from '../format.ts';
import type { Reading, Written } from '../read/reading.ts';
import leven from 'leven';
import type { Check, Found, Pasted } from './check.ts';
import { prefixed } from './nearest.ts';
import { outcome } from './outcome.ts';

interface Known {
  server: string;
  tools: readonly string[];
}

/**
 * The name that the text gives the server: its own, else one that holds it with something before or after, else the
 * only other one under which its tools stand, or that is a part of it.
 */
export function serverIn(reading: Reading, format: Format, { server, tools }: Known): string {
  const written = reading.servers?.(tools) ?? [];
  if (written.some((each) => isSame(format, each.server, server))) return server;
  const all = [...new Set(written.map((each) => each.server))].filter((name) => !isPrefix(name));
  // Where a text has a name both ways, as it is and as the consumer spells it, that is one server.
  const names = all.filter(
    (name) => !all.some((other) => other !== name && format.serverNames.spell?.(other) === name),
  );
  if (names.some((name) => isAlike(name, server))) return server;
  const known = new Set(tools);
  const named = names.map((name) => ({
    name,
    isLonger: fold(name).includes(fold(server)),
    tools: reading.mentions(name).filter(({ tool }) => known.has(tool)).length,
  }));
  const [longer] = named.filter(({ isLonger }) => isLonger).sort((one, other) => other.tools - one.tools);
  if (longer) return longer.name;
  const others = named.filter((each) => each.tools > 0);
  const parts = names.filter((name) => isPart(name, server));
  const [only, ...more] = others.length > 0 ? others.map(({ name }) => name) : parts;
  return only !== undefined && more.length === 0 ? only : server;
}

/** What the text does with the same tools of other servers whose names hold the id, in sentences; empty where there are none. */
export function alsoFor(
  reading: Reading,
  format: Format,
  { id, tools }: { id: string; tools: readonly string[] },
  server: string,
): string {
  const written = (reading.servers?.(tools) ?? []).map((each) => each.server);
  const others = [...new Set(written)].filter(
    (name) =>
      !isSame(format, name, server) &&
      !isAlike(name, server) &&
      fold(name).includes(fold(id)) &&
      prefixed(name, tools) === undefined,
  );
  return others
    .map((name) => ` For a server named ${name}: ${counted(outcome({ reading, format, tools, server: name }).does)}`)
    .join('');
}

/** What becomes of how many tools, out of the sentence that says it. */
function counted(does: string): string {
  return does.replace(/^As it stands, (?:[^,]*, )?(?=of )/, '');
}

/** Whether a name is how the other begins or ends. */
function isPart(name: string, server: string): boolean {
  const [part, whole] = [fold(name), fold(server)];
  return part.length > 2 && (whole.startsWith(part) || whole.endsWith(part));
}

/** What another consumer puts before a tool, taken for the name of a server. */
function isPrefix(name: string): boolean {
  return /^mcp[_:]|[^a-z0-9]$/i.test(name);
}

/** Names of servers that are not the one the policy is for, but look as if they were meant to be. */
export const otherServer: Check = {
  id: 'other-server',
  find(pasted) {
    const { reading, tools, format, server } = pasted;
    const written = (reading.servers?.(tools) ?? []).filter((each) => !isReported(format, each.server));
    const alike = written.filter((each) => !isSame(format, each.server, server) && isAlike(each.server, server));
    const found = alike.map((each): Found => {
      const { does } = outcome({ ...pasted, server: each.server });
      return {
        level: 'error',
        path: each.path,
        message: `"${each.server}" is another name than "${server}", and names of servers are compared letter by letter`,
        tip: `write "${format.serverNames.spell?.(server) ?? server}", if that is its name in your configuration${orSpelled(format, each.server)}`,
        does: `${pasted.does} For a server named ${each.server}: ${counted(does)}`,
      };
    });
    const near = alike.length > 0 ? undefined : misspelt(pasted, written);
    if (near) return [near];
    if (found.length > 0 || written.length === 0 || written.some((each) => isSame(format, each.server, server)))
      return found;
    if (written.every((each) => fold(each.server).includes(fold(server)))) return [];
    return [nothingFor(written[0]!, server, new Set(written.map((each) => each.server)))];
  },
};

/** A name of the reader's own that is the catalogue's but for a letter or two, which a rule does not forgive. */
function misspelt({ server, id, configured }: Pasted, written: readonly Written[]): Found | undefined {
  if (server === id || configured?.includes(server) || [server, id].some((name) => fold(name).length < 6))
    return undefined;
  if (fold(server).includes(fold(id)) || fold(id).includes(fold(server)) || leven(fold(server), fold(id)) > 2)
    return undefined;
  return {
    level: 'warning',
    path: written.find((each) => each.server === server)?.path ?? '',
    message: `"${server}" is "${id}" but for a letter or two, and names of servers are compared letter by letter`,
    tip: `write "${id}", unless "${server}" is its name in your configuration`,
  };
}

function nothingFor({ path }: Written, server: string, names: ReadonlySet<string>): Found {
  const listed = [...names].map((name) => `"${name}"`).join(', ');
  return {
    level: 'warning',
    path,
    message: `nothing here is for a server named "${server}", only for ${listed}`,
    tip: `write "${server}", or the name that the server has in your configuration`,
  };
}

/** What a consumer that spells a space otherwise may be told with the name, as the end of a tip. */
function orSpelled({ consumer, serverNames: { spell } }: Format, written: string): string {
  const spaced = written.replaceAll(/[_-]/g, ' ');
  return spaced !== written && spell?.(spaced) === written
    ? `; it is right where that name is "${spaced}", which ${consumer} spells so`
    : '';
}

/** The consumer's own spelling of a name counts as the name. */
function isSame({ serverNames }: Format, written: string, server: string): boolean {
  return written === server || written === serverNames.spell?.(server);
}

/** A name that the consumer takes in no text: a check of the format speaks of it. */
function isReported({ serverNames }: Format, written: string): boolean {
  return serverNames.problem?.(written) !== undefined;
}

function isAlike(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** A name without what is spelled otherwise here and there. */
export function fold(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
