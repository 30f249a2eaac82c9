/** Ways in which a hook can fail to answer. */
export const brokenWays = {
  fails: 'it ends with an error',
  killed: 'it is killed',
  missing: 'its program is not there',
  slow: 'it does not answer in time',
  garbled: 'it prints what is no answer',
} as const;

export type BrokenWay = keyof typeof brokenWays;

/** Ways in which a program that stays can fail to answer. */
export const brokenResidents = {
  down: 'it is not running',
  stranger: 'it was started with another token',
  slow: 'it does not answer in time',
  garbled: 'it answers with what is no answer',
} as const;

export type BrokenResident = keyof typeof brokenResidents;

/** A file that a hook needs, or the part of one that goes into a file which is there. */
export interface HookFile {
  /** Where it goes at home, such as `~/.claude/settings.json`. */
  path: string;
  /** A variable of the environment that names another folder for the one that the path begins with. */
  movedBy?: { variable: string; folder: string };
  /** What goes into it, as it stands in a file that has nothing else. */
  text: string;
  language: 'json' | 'javascript';
  /** The keys that lead to a list in JSON, and the item that is put into it; the whole text is the file where there are none. */
  item?: { list: readonly string[]; value: Readonly<Record<string, unknown>> };
}

/** How a client asks a program before it calls a tool. */
export interface Hook {
  /** The first version that has all of what is written here; undefined where it was not looked for. */
  since?: string;
  /** Whether the program can put a call to a person; else what is asked for is refused, or left to the client's permissions. */
  asks: boolean;
  /** What becomes of a call for which the program gives no answer. */
  broken: Readonly<Record<BrokenWay, 'refused' | 'passes'>>;
  /** Where the program is not asked at all, or more has to be known, as sentences. */
  notes: readonly string[];
  /** The keys that lead to the switch in the client's settings, and the value with which it asks no hook at all. */
  off?: { keys: readonly [string, ...string[]]; value: boolean };
  /** The entry by which the client starts this command line. */
  entry(command: CommandLine): HookFile;
  /** Where the client can ask over HTTP too: the entry for a program that stays, and what becomes of a call that it does not answer. */
  resident?: {
    entry(at: { url: string; token: string }): HookFile;
    broken: Readonly<Record<BrokenResident, 'refused' | 'passes'>>;
  };
  /** The file where its names and forms are documented. */
  source: { title: string; url: string };
}

/** The program and its arguments. */
export type CommandLine = readonly [program: string, ...args: string[]];

/** A command line as one word for a shell: single quotes for what it would read otherwise. */
export function shellWord(words: CommandLine): string {
  return words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(' ');
}

/** The same for a Windows shell, which knows double quotes alone. */
export function windowsWord(words: CommandLine): string {
  return words.map((word) => (/^[\w@%+=:,./\\-]+$/.test(word) ? word : `"${word.replaceAll('"', '\\"')}"`)).join(' ');
}

/** The entry that goes beside the permissions of `besideHook`: these put the questions where the hook cannot. */
export function entryFor(hook: Hook, program: CommandLine, format: string, policy: string): HookFile {
  const words = [...program, format, '--policy', policy, ...(hook.asks ? [] : ['--asked-by-client'])];
  return hook.entry(words as unknown as CommandLine);
}
