import {
  type Drift,
  isUnasked,
  launchInWords,
  type RuleFor,
  type StackClient,
  type StackServer,
  type StackTool,
} from '../clients/index.ts';
import type { Fate } from '../formats/modes.ts';
import { keys, type Problem, type Severity, severityNames } from '../model/core.ts';
import type { Found } from './find.ts';

/** What `check` found: the stack, and the files that could not be read. */
export interface Checked {
  stack: readonly StackClient[];
  problems: Found['problems'];
  /** Policies made for definitions that have changed since. */
  drifts: readonly Drift[];
  /** What servers listed that were started; not given where none was to be. */
  live?: readonly Started[];
}

/** A server that was to be started: what came of it, as a sentence without its subject, and what differs from the record. */
export interface Started {
  client: string;
  name: string;
  said: string;
  differences: readonly string[];
}

/** What becomes of calls, as one would say it of a tool. */
export const fateWords: Readonly<Record<Fate, string>> = {
  runs: 'runs unasked',
  judged: 'a model decides',
  unknown: 'not known',
  asked: 'a person is asked',
  refused: 'refused',
  hidden: 'hidden',
};

/** The same of several tools, after their number. */
const countWords: Readonly<Record<Fate, string>> = {
  runs: 'run unasked',
  judged: 'decided by a model',
  unknown: 'not known',
  asked: 'put to a person',
  refused: 'refused',
  hidden: 'hidden',
};

/** How many tools of a server meet which fate, the freest first. */
export function fateCounts(tools: readonly StackTool[]): string {
  return keys(countWords)
    .map((fate) => [tools.filter((tool) => tool.fate === fate).length, countWords[fate]] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ');
}

/** What a server is, in a few words. */
export function identity({ off, match, launch, tools }: StackServer): string {
  if (off !== undefined) return `not started: ${off}`;
  if (!match)
    return tools.length > 0
      ? 'not in the catalogue: judged by what it listed now'
      : 'not in the catalogue: what its tools do is not known';
  const { server, by, version, judgedBy } = match;
  const recorded = judgedBy === undefined ? 'no recorded version' : `the recorded ${shortVersion(judgedBy)}`;
  const told = version === 'recorded' ? `at ${recorded}` : `${fitWords[version]}; told by ${recorded}`;
  return `${server.name}, by its ${by}: ${launch.by === 'address' ? `told by ${recorded}` : told}`;
}

const fitWords = { another: 'a version that was not recorded', 'not pinned': 'its version is not pinned' } as const;

/** A version as people know it: of a commit the first digits. */
function shortVersion(version: string): string {
  return /^[0-9a-f]{40}$/.test(version) ? version.slice(0, 7) : version;
}

/** A rule for no server, as a sentence. */
export function idleInWords({ server }: RuleFor, { title }: StackClient): string {
  return `this rule holds for no server of yours: no server of ${title} is named "${server}"`;
}

/** Whether anything is as bad as a build must not be: a tool that may run unasked, a rule for no server, a file that is not read. */
export function fails({ stack, problems }: Checked, least: Severity): boolean {
  const from = severityNames.indexOf(least);
  const isBad = ({ severity, fate }: StackTool) => severityNames.indexOf(severity) >= from && isUnasked(fate);
  return (
    problems.length > 0 ||
    stack.some(
      ({ idle, unfit, servers }) => idle.length + unfit.length > 0 || servers.some(({ tools }) => tools.some(isBad)),
    )
  );
}

/** The whole of it as a value for JSON, whose keys are promised. */
export function reportJson({ stack, problems, drifts, live }: Checked): unknown {
  return {
    schemaVersion: 1,
    clients: stack.map(({ id, title, files, servers, shadowed, idle, unfit, together, notes }) => ({
      id,
      title,
      files,
      servers: servers.map((server) => serverJson(server)),
      shadowed: shadowed.map(({ name, file, path }) => ({ name, file, path })),
      rulesForNoServer: idle,
      notTaken: unfit,
      worseTogether: together ?? null,
      notes,
    })),
    policiesOutOfDate: drifts,
    ...(live && {
      live: live.map(({ client, name, said, differences }) => ({ client, server: name, said, differences })),
    }),
    problems,
  };
}

function serverJson({ name, file, path, scope, launch, variables, off, match, mode, tools }: StackServer): unknown {
  return {
    name,
    file,
    path,
    scope,
    starts: { ...launch, words: launchInWords(launch) },
    variables,
    off: off ?? null,
    catalogue: match
      ? {
          id: match.server.id,
          name: match.server.name,
          page: match.server.href,
          by: match.by,
          word: match.word,
          version: match.version,
          judgedBy: match.judgedBy ?? null,
        }
      : null,
    mode: { id: mode.id, seen: mode.seen },
    tools: tools.map(({ name: tool, category, severity, fate, line }) => ({
      name: tool,
      category,
      severity,
      fate,
      line,
    })),
  };
}

/** A problem as one line. */
export function problemInWords({ path, message, tip }: Problem): string {
  return `${path}: ${message}${tip === undefined ? '' : `; ${tip}`}`;
}
