import type { Reader, Written } from '../readers/reader.ts';
import type { Check, Found } from './check.ts';
import { outcome } from './outcome.ts';

interface Known {
  server: string;
  tools: readonly string[];
}

/** The name that the text gives the server: its own, else the only other one under which its tools stand. */
export function serverIn(value: unknown, reader: Reader, { server, tools }: Known): string {
  const written = reader.servers?.(value, tools) ?? [];
  if (written.some((each) => isSame(reader, each.server, server))) return server;
  const names = new Set(written.map((each) => each.server));
  if ([...names].some((name) => isAlike(name, server))) return server;
  // A prefix of another consumer is no name of a server.
  const others = [...names].filter(
    (name) => !fold(name).includes(fold(server)) && namesTools(reader, value, name, tools),
  );
  return others.length === 1 ? others[0]! : server;
}

/** Names of servers that are not the one the policy is for, but look as if they were meant to be. */
export const otherServer: Check = {
  id: 'other-server',
  find(pasted) {
    const { reader, value, tools, format } = pasted;
    const written = (reader.servers?.(value, tools) ?? []).filter(
      (each) => !(format === 'litellm' && each.server.includes('-')),
    );
    const alike = written.filter(
      (each) => !isSame(reader, each.server, pasted.server) && isAlike(each.server, pasted.server),
    );
    const found = alike.map((each): Found => {
      const { does } = outcome({ ...pasted, server: each.server });
      return {
        level: 'error',
        path: each.path,
        message: `"${each.server}" is another name than "${pasted.server}", and names of servers are compared letter by letter`,
        tip: `write "${spelledAlike(format, pasted.server)}", if that is its name in your configuration`,
        does: `${pasted.does} For a server named ${each.server}: ${does.replace(/^As it stands, /, '')}`,
      };
    });
    if (found.length > 0 || written.length === 0 || written.some((each) => isSame(reader, each.server, pasted.server)))
      return found;
    if (written.every((each) => fold(each.server).includes(fold(pasted.server)))) return [];
    return [nothingFor(written[0]!, pasted.server, new Set(written.map((each) => each.server)))];
  },
};

function nothingFor({ path }: Written, server: string, names: ReadonlySet<string>): Found {
  const listed = [...names].map((name) => `"${name}"`).join(', ');
  return {
    level: 'warning',
    path,
    message: `nothing here is for a server named "${server}", only for ${listed}`,
    tip: `write "${server}", or the name that the server has in your configuration`,
  };
}

/** The consumer's own spelling of a name counts as the name. */
function isSame(reader: Reader, written: string, server: string): boolean {
  if (written === server) return true;
  if (reader.format === 'litellm') return written === server.replaceAll('-', '_');
  return reader.format === 'claude-code' || reader.format === 'opencode'
    ? written === server.replace(/[^a-zA-Z0-9_-]/g, '_')
    : false;
}

function spelledAlike(format: string, server: string): string {
  return format === 'litellm' ? server.replaceAll('-', '_') : server;
}

function isAlike(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** A name without what is spelled otherwise here and there. */
export function fold(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function namesTools(reader: Reader, value: unknown, server: string, tools: readonly string[]): boolean {
  return reader.mentions(value, server).some(({ tool }) => tools.includes(tool));
}
