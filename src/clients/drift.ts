import type { ListedServer, ListedTool } from './catalogue.ts';

/** The recorded versions of a server, and which of them has which tool. */
interface Versions extends Pick<ListedServer, 'id' | 'name' | 'versions' | 'digests'> {
  tools: readonly Pick<ListedTool, 'name' | 'versions'>[];
}

/** A policy that was made for other definitions than those that the catalogue holds as newest. */
export interface Drift {
  file: string;
  /** The line of its comment, from 1. */
  line: number;
  server: string;
  /** Of all that the server listed when it was made. */
  digest: string;
  /** As a sentence. */
  message: string;
}

// The comment with which every exported text opens that can have one: where the policy stands, and its digest.
const comment = /\/(?:tools|servers)\/([a-z0-9-]+)\/\S*\s+(sha256:[0-9a-f]{64})/;

/** The policies in a text whose definitions have changed since, by their opening comments. */
export function driftIn(file: string, text: string, { servers }: { servers: readonly Versions[] }): Drift[] {
  return text.split('\n').flatMap((line, at) => {
    const [, id, digest] = comment.exec(line) ?? [];
    const server = servers.find((each) => each.id === id);
    if (!server || digest === undefined || server.digests.at(-1) === digest) return [];
    return [
      { file, line: at + 1, server: server.id, digest, message: drifted(server, server.digests.indexOf(digest)) },
    ];
  });
}

function drifted({ name, versions, tools }: Versions, at: number): string {
  const newest = `the newest that was recorded is ${versions.at(-1)}`;
  if (at === -1) return `this policy was made for tools of ${name} that the catalogue does not have; ${newest}`;
  const last = versions.length - 1;
  const isIn = (each: readonly number[] | undefined, version: number) => each === undefined || each.includes(version);
  const added = tools.filter((tool) => isIn(tool.versions, last) && !isIn(tool.versions, at));
  const more =
    added.length === 0
      ? 'the same tools under other definitions'
      : `${added.length} more: ${added
          .slice(0, 5)
          .map((tool) => tool.name)
          .join(', ')}${added.length > 5 ? ', …' : ''}`;
  return `this policy was made for ${name} at ${versions[at]}; ${newest}, with ${more}`;
}
