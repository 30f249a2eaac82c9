import type { ListedCatalogue, ListedServer } from './catalogue.ts';
import { imageName } from './launch/images.ts';
import type { Launch } from './launch/launch.ts';
import { normalised } from './launch/packages.ts';

/** How the version that is configured stands to those that were recorded. */
export type VersionFit = 'recorded' | 'another' | 'not pinned';

/** A configured server found in the catalogue. */
export interface Match {
  server: ListedServer;
  /** By what it was found. */
  by: 'package' | 'image' | 'repository' | 'address' | 'command' | 'module';
  /** The word by which it was found. */
  word: string;
  version: VersionFit;
  /** The recorded version by which its tools are told. */
  judgedBy: string | undefined;
}

/** Finds configured servers in a catalogue. */
export interface Recogniser {
  recognise(launch: Launch): Match | undefined;
  /** The words in the paths of the catalogue's addresses, which are no secret where a configuration has them. */
  pathWords: ReadonlySet<string>;
}

/** The recogniser of a catalogue. Of two servers with one word the first counts. */
export function recogniserOf({ servers }: ListedCatalogue): Recogniser {
  const words = new Map<string, ListedServer>();
  const add = (word: string, server: ListedServer) => words.has(word) || words.set(word, server);
  for (const server of servers) {
    for (const name of server.packages) add(packageWord(name), server);
    for (const image of server.images) add(`image:${imageName(image)}`, server);
    for (const address of server.addresses) add(`address:${endpoint(address)}`, server);
    for (const command of server.commands) add(`command:${command}`, server);
    for (const repository of server.repositories) add(`repository:${repository.toLowerCase()}`, server);
  }
  const find = (by: Match['by'], word: string, key: string, version?: string): Match | undefined => {
    const server = words.get(key);
    return server && { server, by, word, ...fitOf(server, version) };
  };
  return {
    pathWords: new Set(servers.flatMap(({ addresses }) => addresses.flatMap((address) => address.split('/').slice(1)))),
    recognise(launch) {
      switch (launch.by) {
        case 'package': {
          const word = `${launch.registry}:${launch.name}`;
          return find('package', word, packageWord(word), launch.version);
        }
        case 'image':
          return find('image', launch.image, `image:${launch.image}`, launch.version);
        case 'repository':
          return find('repository', launch.repository, `repository:${launch.repository.toLowerCase()}`, launch.version);
        case 'address':
          for (const word of parents(launch.address)) {
            const found = find('address', word, `address:${endpoint(word)}`);
            if (found) return found;
          }
          return undefined;
        case 'command':
          return find('command', launch.command, `command:${launch.command}`);
        case 'module':
          return (
            find('module', launch.module, `command:${launch.module}`) ??
            find('module', launch.module, packageWord(`pypi:${launch.module}`))
          );
        default:
          return undefined;
      }
    },
  };
}

/** The addresses of which one is a part, itself first: a service offers parts of its server at paths below it. */
function parents(address: string): string[] {
  const segments = address.split('/');
  return segments.map((_, at) => segments.slice(0, segments.length - at).join('/'));
}

/** An address without what tells its transport apart: `/mcp` and `/sse` of a service are one server. */
function endpoint(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '')
    .replace(/\/(mcp|sse|http|stream|streamable)$/, '');
}

function packageWord(name: string): string {
  const [registry, rest] = [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)];
  return `${registry}:${registry === 'pypi' ? normalised(rest) : rest.toLowerCase()}`;
}

/** Whether a version is one that was recorded. Ranges, tags and nothing at all start whatever is newest. */
function fitOf({ versions }: ListedServer, version: string | undefined): Pick<Match, 'version' | 'judgedBy'> {
  const newest = versions.at(-1);
  const exact = version?.replace(/^(v|={1,3})/, '');
  if (exact !== undefined && versions.includes(exact)) return { version: 'recorded', judgedBy: exact };
  const isExact = exact !== undefined && /^(\d+(\.\d+){2}[\w.+-]*|[0-9a-f]{40}|sha256:[0-9a-f]{64})$/.test(exact);
  return { version: isExact ? 'another' : 'not pinned', judgedBy: newest };
}
