import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const spaces = ['--pid', '--fork', '--kill-child', '--mount-proc', '--net'];

// They end also where what started them is killed and can end nothing itself.
const ended = ['setpriv', '--pdeathsig', 'KILL', '--'];

// Without an address for itself, a server that opens a port of its own would fail.
const loopback = 'ip link set lo up 2>/dev/null; exec "$@"';

/** Words before a command that shut it into spaces of its own; undefined where this system has none. */
let prefix: Promise<readonly string[] | undefined> | undefined;

/**
 * The command with its own processes, which all end with it, and its own network, which reaches nothing but itself;
 * the command as it is where the system allows no such thing (only Linux does).
 */
export async function confine(command: readonly string[]): Promise<{ command: string[]; confined: boolean }> {
  const words = await (prefix ??= tryOut());
  return { command: [...(words ?? []), ...command], confined: words !== undefined };
}

async function tryOut(): Promise<readonly string[] | undefined> {
  if (process.platform !== 'linux') return undefined;
  const users = [[], ['--map-root-user']];
  for (const [first, user] of [ended, []].flatMap((first) => users.map((user) => [first, user] as const))) {
    const words = [...first, 'unshare', ...spaces, ...user, '--', 'sh', '-c', loopback, 'sh'];
    const works = await promisify(execFile)(words[0]!, [...words.slice(1), 'true'], { timeout: 10_000 })
      .then(() => true)
      .catch(() => false);
    if (works) return words;
  }
  return undefined;
}
