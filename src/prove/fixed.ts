import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Policy } from '../model/index.ts';
import { type Client, inPlace, type Place } from './client.ts';
import { ownPrograms, type Owner, planted, putOwnFiles } from './own-files.ts';

const toolrisk = fileURLToPath(new URL('../../scripts/toolrisk.ts', import.meta.url));

/** What the commands said and did around one start. */
export interface Around {
  /** What `fix` printed. */
  said: string;
  /** The policy of the hook, as `fix` wrote it. */
  policy: Policy;
  /** What became of each file that `fix` wrote, once `undo` had run: as before, or left as a person changed it since. */
  undone: { shown: string; expected: 'restored' | 'left'; seen: 'restored' | 'left' | 'rejected' }[];
  /** The most processes of the hook that were seen at one moment. */
  most: number;
}

/** What happens beside the commands. */
export interface Beside {
  /** The client, reading nothing but its own files. */
  client: Client;
  /** What a person does once the files are written, such as trusting the hook. */
  then?: ((start: ReturnType<Client['setUp']>, place: Place) => void) | undefined;
  /** What a person changes in the policy of the hook. */
  change?(policy: Policy): Policy;
}

/** A client started on files of a person's own after `toolrisk fix --hook`; `undo` runs once it has ended, and tells `done`. */
export function onFixedFiles(id: Owner, { client, then, change }: Beside, done: (around: Around) => void): Client {
  let tearDown: () => void = () => undefined;
  const started = inPlace(client, (given, place) => {
    putOwnFiles(id, place);
    const before = treeOf(place);
    const said = run(place, ['fix', '--hook', '--yes', '--client', id]);
    const written = [...treeOf(place)].filter(([path, bytes]) => !before.get(path)?.equals(bytes));
    mustHoldNoSecret(written, before);
    const own = written.filter(([path]) => !path.endsWith('.before-toolrisk') && !path.includes('/.local/state/'));
    const file = join(place.home, '.config/toolrisk', `${id}.json`);
    const policy = JSON.parse(readFileSync(file, 'utf8')) as Policy;
    if (change) writeFileSync(file, `${JSON.stringify(change(policy), null, 2)}\n`);
    const again = run(place, ['fix', '--hook', '--yes', '--client', id]);
    if (again !== 'Nothing has to change.\n') throw new Error(`a second run changes something:\n${again}`);
    const PATH = [ownPrograms(place.home), given.environment['PATH'] ?? usualPath].join(':');
    const start = { ...given, environment: { ...given.environment, PATH } };
    then?.(start, place);
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, processesWith(file))), 20);
    tearDown = () => {
      clearInterval(watch);
      const now = treeOf(place);
      run(place, ['undo', '--yes'], change ? 1 : 0);
      const after = treeOf(place);
      const undone = own.map(([path, wrote]) => ({
        shown: relative(dirname(place.home), path),
        ...becomes(wrote, before.get(path), now.get(path), after.get(path)),
      }));
      done({ said, policy, undone, most });
    };
    return start;
  });
  return { ...started, tearDown: () => tearDown() };
}

const usualPath = `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`;

/** What `undo` made of one file; what the client itself added at its end stays. */
function becomes(
  wrote: Buffer,
  before: Buffer | undefined,
  now: Buffer | undefined,
  after: Buffer | undefined,
): Pick<Around['undone'][number], 'expected' | 'seen'> {
  const isSame = (a: Buffer | undefined, b: Buffer | undefined) => (a && b ? a.equals(b) : a === b);
  if (before === undefined && !isSame(now, wrote))
    return { expected: 'left', seen: isSame(now, after) ? 'left' : 'rejected' };
  const added = now?.subarray(0, wrote.length).equals(wrote) ? now.subarray(wrote.length) : undefined;
  const wanted = before && added && Buffer.concat([before, added]);
  return { expected: 'restored', seen: isSame(wanted, after) ? 'restored' : 'rejected' };
}

/** Runs a command as the person at this place would. */
function run({ home, project }: Place, words: readonly string[], expected = 0): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [toolrisk, ...words], {
    cwd: project,
    env: { HOME: home, PATH: usualPath },
    encoding: 'utf8',
  });
  if (status !== expected) throw new Error(`toolrisk ${words[0]} ended with ${status}:\n${stdout}${stderr}`);
  if (`${stdout}${stderr}`.includes(planted)) throw new Error(`toolrisk ${words[0]} shows a secret:\n${stdout}`);
  return stdout;
}

/** Throws where what somebody keeps secret stands in a file that was made, but for the bytes that are kept of their own. */
function mustHoldNoSecret(written: readonly (readonly [string, Buffer])[], before: ReadonlyMap<string, Buffer>): void {
  const open = written.filter(
    ([path, bytes]) => bytes.includes(planted) && !before.has(path.replace(/\.before-toolrisk$/, '')),
  );
  if (open.length > 0) throw new Error(`a secret stands in ${open.map(([path]) => path).join(', ')}`);
}

/** Every file at home and in the project. */
function treeOf({ home, project }: Place): Map<string, Buffer> {
  return new Map(
    [home, project].flatMap((root) =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path, readFileSync(path)] as const),
    ),
  );
}

/** How many processes of Node have a word on their command line now. */
function processesWith(word: string): number {
  const words = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [commandLine(name).split('\0')] : []));
  return words.filter(([program, ...rest]) => program === process.execPath && rest.includes(word)).length;
}

function commandLine(id: string): string {
  const file = `/proc/${id}/cmdline`;
  try {
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  } catch {
    return ''; // it has ended meanwhile
  }
}
