import { clients } from '../clients/clients.ts';
import type { ListedCatalogue } from '../clients/catalogue.ts';
import type { StackClient, StackFile, StackRow } from '../clients/stack.ts';
import { rowsOf, stackOf } from '../clients/stack.ts';
import { isUnasked } from '../clients/unasked.ts';
import { valueOf } from '../clients/read-file.ts';
import { amenders, inTheApp } from './amenders.ts';
import type { Amended, TextFile } from './amend.ts';
import { type Choice, wantOf } from './wants.ts';

/** The policy that is proposed for one client, with what holds then, which is what its changed files were read to say. */
export interface Proposal {
  now: StackClient;
  after: StackClient;
  /** The files that change; none where nothing has to, or where no file of the client can say it. */
  files: readonly Amended[];
  /** What could not be written, as sentences. */
  cannot: readonly string[];
}

/** The policies for what some files come to, client by client. */
export function propose(
  files: readonly TextFile[],
  catalogue: ListedCatalogue,
  choice: Choice,
  context: { folders?: readonly string[] } = {},
): Proposal[] {
  return stackOf(files, catalogue, context).map((now) => {
    const own = files.filter(({ client }) => client.id === now.id);
    const { files: changed, cannot } = amended(own, now, choice, context);
    const read = [...own.map((file) => after(file, changed)), ...added(own, changed)];
    const then = stackOf(read, catalogue, context)[0]!;
    return {
      now,
      after: then,
      files: changed,
      cannot: [...cannot, ...(amenders.has(now.id) ? open(then, choice) : [])],
    };
  });
}

function amended(
  own: readonly TextFile[],
  now: StackClient,
  choice: Choice,
  context: { folders?: readonly string[] },
): Pick<Proposal, 'files' | 'cannot'> {
  const amender = amenders.get(now.id);
  if (!amender) {
    const why = inTheApp.has(now.id)
      ? `${now.title} keeps in no file what may run, but in its app`
      : `How ${now.title} is told in its files what may run is not known here, so that none of them is changed`;
    return { files: [], cannot: [`${why}: a gateway between it and the servers can hold calls back.`] };
  }
  const client = clients.find(({ id }) => id === now.id)!;
  const { spell } = client.read(own, context);
  const wants = now.servers
    .filter(({ off }) => off === undefined)
    .map((server) => wantOf(server, spell, amender, choice))
    .filter(({ tools, whole }) => tools.size > 0 || whole !== undefined);
  try {
    const files = amender
      .amend(own, wants)
      .filter(({ before, text }) => text !== (before ?? '{}\n') && text !== before);
    const unread = files.find(({ text, path }) => 'problem' in valueOf(text, path));
    if (unread) throw new Error(unread.path);
    return { files, cannot: [] };
  } catch {
    return {
      files: [],
      cannot: [
        `The files of ${now.title} are written in a way that could not be changed in place; the pages of its servers have the policies to add by hand.`,
      ],
    };
  }
}

/** The tools that the policy would hold back and that run all the same, in one sentence for each mode. */
function open({ title, servers }: StackClient, { profile }: Choice): string[] {
  const left = Map.groupBy(
    servers.flatMap(({ tools, mode }) =>
      tools.filter(({ fate, effects }) => effects?.[profile] !== 'allow' && isUnasked(fate)).map(() => mode.id),
    ),
    (mode) => mode,
  );
  return [...left].map(
    ([mode, { length }]) =>
      `${length === 1 ? 'One tool' : `${length} tools`} that this policy would hold back may run all the same: the files of ${title} cannot say it in its mode “${mode}”.`,
  );
}

function after(file: TextFile, changed: readonly Amended[]): StackFile {
  const amended = changed.find(({ path }) => path === file.path);
  const read = amended && valueOf(amended.text, file.path);
  return read && 'value' in read ? { ...file, value: read.value } : file;
}

/** Files that are new, in the scope of the place at which they go. */
function added(own: readonly TextFile[], changed: readonly Amended[]): StackFile[] {
  return changed
    .filter(({ before }) => before === undefined)
    .flatMap(({ path, text }) => {
      const read = valueOf(text, path);
      if ('problem' in read) return [];
      const { client } = own[0]!;
      return [
        { client, path, scope: path.startsWith('~/') ? ('user' as const) : ('project' as const), value: read.value },
      ];
    });
}

/** A tool of one server, with what becomes of its calls now and under the proposal. */
export interface Move extends StackRow {
  then: StackRow['tool']['fate'];
}

/** Every tool of every client, riskiest first, with what becomes of it. */
export function movesOf(proposals: readonly Proposal[]): Move[] {
  return rowsOf(proposals.map(({ now }) => now)).map((row) => {
    const { after } = proposals.find(({ now }) => now === row.client)!;
    const server = after.servers.find(({ name }) => name === row.server.name);
    return { ...row, then: server?.tools.find(({ name }) => name === row.tool.name)?.fate ?? 'hidden' };
  });
}

/** True where a call ran without a person before and does so after. */
export function runsStill({ tool, then }: Move): boolean {
  return isUnasked(tool.fate) && isUnasked(then);
}

/** The names of a client's servers and of their tools, as its files may write them. */
export function namesIn({ servers }: StackClient): string[] {
  return servers.flatMap(({ name, tools }) => [
    name,
    ...tools.flatMap((tool) => [tool.name, `mcp__${name}__${tool.name}`, `mcp__${name}`]),
  ]);
}
