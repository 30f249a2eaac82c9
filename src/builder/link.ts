import type { Profile } from '../policy/profiles.ts';
import { packedProfiles, packVersion } from './pack.ts';
import { isServerId, limits } from './unpack.ts';

/** The longest fragment that is read. */
export const longestLink = 60_000;

/** The most that a compressed policy may come to. */
export const largestPacked = 400_000;

/** What the fragment of an address asks the page to open. */
export type Link =
  | { kind: 'none' }
  /** A ready policy for some servers. */
  | { kind: 'servers'; servers: readonly string[]; profile: Profile }
  /** The recommended policy for one tool. */
  | { kind: 'tool'; server: string; tool: string }
  /** A policy as base64url of its deflated text. */
  | { kind: 'packed'; data: string }
  | { kind: 'problem'; message: string };

/** Reads a fragment with or without its `#`; one that is not about a policy, such as that of a jump, is none. Never throws. */
export function readLink(fragment: string): Link {
  const text = fragment.replace(/^#/, '');
  if (!/^(p|servers|tool|start)=/.test(text)) return { kind: 'none' };
  if (text.length > longestLink)
    return problem(`it has ${text.length} characters, and at most ${longestLink} are read`);
  const given = new URLSearchParams(text);
  const packed = given.get('p');
  return packed === null ? readChosen(given) : readPacked(packed);
}

function readPacked(packed: string): Link {
  const [, version, data] = /^(\d{1,4})\.([\w-]+)$/.exec(packed) ?? [];
  if (version === undefined || data === undefined) return problem('part of it is missing or was changed on the way');
  if (Number(version) !== packVersion)
    return problem(
      `it is of version ${Number(version)}, and this page reads version ${packVersion}: load the page anew`,
    );
  return { kind: 'packed', data };
}

function readChosen(given: URLSearchParams): Link {
  const servers = [...new Set((given.get('servers') ?? '').split(',').filter((id) => id !== ''))];
  if (servers.length > limits.servers)
    return problem(`it names ${servers.length} servers, and at most ${limits.servers} are taken at once`);
  if (servers.length === 0 || !servers.every(isServerId)) return problem('it names no server of the catalogue');
  const tool = given.get('tool');
  if (tool !== null) {
    if (tool === '' || tool.length > limits.name) return problem('it names no tool');
    return { kind: 'tool', server: servers[0]!, tool };
  }
  const start = given.get('start') ?? 'operate';
  const profile = packedProfiles.find((each) => each === start);
  if (profile === undefined) return problem(`it starts from none of ${packedProfiles.join(', ')}`);
  return { kind: 'servers', servers, profile };
}

/** The fragment, with its `#`, that opens a ready policy for some servers. */
export function linkToServers(servers: readonly string[], profile: Profile = 'operate'): string {
  return `#servers=${servers.join(',')}${profile === 'operate' ? '' : `&start=${profile}`}`;
}

/** The fragment, with its `#`, that opens the recommended policy for one tool. */
export function linkToTool(server: string, tool: string): string {
  // A lone surrogate has no form in an address.
  return `#servers=${server}&tool=${encodeURIComponent(tool.toWellFormed())}`;
}

/** The fragment, with its `#`, of a policy in base64url of its deflated text. */
export function linkToPacked(data: string): string {
  return `#p=${packVersion}.${data}`;
}

function problem(what: string): Link {
  return { kind: 'problem', message: `The policy in this address cannot be opened: ${what}.` };
}
