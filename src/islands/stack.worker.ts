import { difference, movesOf, propose, type TextFile } from '../amend/index.ts';
import {
  guessPlace,
  type ListedCatalogue,
  type ListedServer,
  type ListedTool,
  listedPlaces,
  stackOf,
  valueOf,
} from '../clients/index.ts';
import { counted } from '../model/index.ts';
import { fetchOnce } from './fetch-once.ts';
import type { GivenFile, ReadFile, StackReply, StackRequest } from './stack-messages.ts';
import { viewOf } from './stack-view.ts';

addEventListener('message', async ({ data }: MessageEvent<StackRequest>) => {
  postMessage(await answer(data));
});

async function answer({ id, servers: address, tools, files: given, choice }: StackRequest): Promise<StackReply> {
  const taken = new Set<string>();
  const read = given.map((file) => readFile(file, taken));
  const files = read.flatMap((each) => ('file' in each ? [each.file] : []));
  try {
    const listed = await fetchOnce<ListedCatalogue>(address);
    const catalogue = await withTools(files, listed, tools);
    const proposals = propose(files, catalogue, choice);
    const stack = proposals.map(({ now }) => now);
    const said = read.map((each): ReadFile => {
      if ('problem' in each) return { said: each.problem, isProblem: true };
      const { path, client } = each.file;
      const own = stack.find((each) => each.id === client.id)!;
      const count = [...own.servers, ...own.shadowed].filter(({ file }) => file === path).length;
      return {
        said: `${client.title}: ${path}, ${count === 0 ? 'no server' : counted(count, 'server')}.`,
        isProblem: false,
      };
    });
    const hasAny = stack.some(({ servers, idle, unfit }) => servers.length + idle.length + unfit.length > 0);
    return { id, files: said, view: hasAny ? viewOf(proposals, movesOf(proposals), choice, shownIn(files)) : null };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Shows what changes without anything that may be secret: names of keys, of servers and of their tools are none. */
function shownIn(files: readonly TextFile[]) {
  return (change: Parameters<typeof difference>[0], words: readonly string[]) =>
    difference(change, { values: files.filter(({ path }) => path === change.path).map(({ value }) => value), words });
}

function readFile(
  { name, text, place: chosen }: GivenFile,
  taken: Set<string>,
): { file: TextFile } | { problem: string } {
  const read = valueOf(text, name);
  if ('problem' in read) return { problem: `This file ${read.problem.message}.` };
  const place = listedPlaces.find(({ id }) => id === chosen) ?? guessPlace(read.value, text, name);
  if (!place)
    return {
      problem: 'This has the keys of no client: paste a file in which a client keeps its servers or permissions.',
    };
  const path = unused(
    place.path.replace('*', /[/\\]/.test(name) || name === '' ? 'pasted' : name.replace(/\.\w+$/, '')),
    taken,
  );
  return { file: { client: place.client, scope: place.scope, path, text, value: read.value } };
}

function unused(path: string, taken: Set<string>): string {
  let free = path;
  for (let at = 2; taken.has(free); at++) free = `${path} (${at})`;
  taken.add(free);
  return free;
}

/** The catalogue with the tools of those servers that are configured, which alone are fetched, by their ids. */
async function withTools(
  files: readonly TextFile[],
  { servers }: ListedCatalogue,
  address: string,
): Promise<ListedCatalogue> {
  const stack = stackOf(files, { servers });
  const found = new Set(stack.flatMap((client) => client.servers.flatMap(({ match }) => match?.server.id ?? [])));
  const filled = async (server: ListedServer): Promise<ListedServer> =>
    found.has(server.id)
      ? { ...server, tools: await fetchOnce<ListedTool[]>(address.replace('SERVER', server.id)) }
      : server;
  return { servers: await Promise.all(servers.map(filled)) };
}
