import { randomBytes } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { pointingAt } from '../../src/amend/pointing.ts';
import { namedFiles, thisMachine } from '../../src/check/index.ts';
import { isFiltered } from '../../src/clients/entries.ts';
import { stackOf } from '../../src/clients/index.ts';
import { type Entry, type Target, withPrefixes } from '../../src/gateway/index.ts';
import { targetOf } from '../../src/live/target.ts';
import { InputError, resolvePointer } from '../../src/model/index.ts';
import { usage, warn } from '../command.ts';
import { catalogueIn } from '../toolrisk/catalogue.ts';

/** The servers of a configuration, and the token that clients over HTTP send. */
export interface Many {
  target: Extract<Target, { members: unknown }>;
  token: string;
  /** What a client's file holds to point at this gateway: at its address, or at what starts it. */
  pointing(at: { url: URL } | { options: readonly string[] }): string;
}

/** A gateway that its own configuration starts would start itself without end. */
const guard = 'TOOLRISK_GATEWAY_CONFIG';

/** Reads the files of clients. Throws InputError where one cannot be read, or no server is to be started. */
export async function readMany(paths: readonly string[], catalogue: string | undefined): Promise<Many> {
  const machine = thisMachine();
  const { files, problems } = namedFiles(paths, machine);
  if (problems.length > 0) throw new InputError(problems);
  const real = paths.map((path) => realpathSync(path));
  const above = (process.env[guard] ?? '').split('\n');
  if (real.some((path) => above.includes(path))) usage('the gateway stands in the configuration that it reads');
  process.env[guard] = [...above, ...real].filter(Boolean).join('\n');
  const stack = stackOf(files, await catalogueIn(catalogue), { folders: machine.folders });
  const entries = stack.flatMap((client) =>
    client.servers.flatMap((server): Entry[] => {
      const { name, off, match, filter } = server;
      const file = files.find(({ path, client: own }) => path === server.file && own.id === client.id);
      const found = targetOf(file && resolvePointer(file.value, server.path), process.env);
      if (off !== undefined || 'why' in found) {
        warn(
          `The server ${JSON.stringify(name)} is left out: it ${off === undefined && 'why' in found ? found.why : `is off, since ${off}`}.`,
        );
        return [];
      }
      const calledBy = [name, ...(match ? [match.server.id] : [])];
      return [{ name, calledBy, target: plain(found), isLeftOut: (tool) => isFiltered(filter, tool) }];
    }),
  );
  if (entries.length === 0) usage(`${paths.join(', ')}: there is no server to start in it`, 'name a file that has one');
  const members = withPrefixes(entries);
  for (const { name, prefix } of members) warn(`${JSON.stringify(name)}: ${prefix}__…`);
  const token = process.env['TOOLRISK_GATEWAY_TOKEN'] || randomBytes(32).toString('base64url');
  return {
    target: { members, tell: warn },
    token,
    pointing(at) {
      const client = stack[0]!.id;
      if ('url' in at) return pointingAt(client, { url: at.url.href, token });
      const config = paths.flatMap((path) => ['--config', resolve(path)]);
      const words = [realpathSync(process.argv[1]!), ...started(), ...at.options, ...config];
      return pointingAt(client, { command: process.execPath, args: words });
    },
  };
}

/** The word that stands before the options, where the command is one of several. */
function started(): string[] {
  return /gateway\.[jt]s$/.test(process.argv[1]!) ? [] : ['gateway'];
}

function plain(found: Exclude<ReturnType<typeof targetOf>, { why: string }>): Entry['target'] {
  if ('url' in found) return { url: new URL(found.url), headers: found.headers };
  const { command, environment, cwd } = found;
  const [program = '', ...args] = command;
  return { command: program, args, env: environment, ...(cwd !== undefined && { cwd }) };
}
