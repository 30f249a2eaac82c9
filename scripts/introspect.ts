import {
  defaultLimits,
  type Desk,
  type Judge,
  record,
  recordAll,
  type Recorded,
  type Result,
  type Watcher,
} from '../src/introspect/index.ts';
import { compileRules, verdictsFile } from '../src/classify/index.ts';
import { formatProblem, type Server } from '../src/model/index.ts';
import { contentRoot, readServer, readServers, readRules, serverIds } from '../src/store/index.ts';
import { printJson, run, usage, warn } from './command.ts';

const help = `
Usage: npm run introspect -- <server> | --all | --file F | --command '…' | --url U   [options]

Lists the tools, resources and prompts of an MCP server and records them as one snapshot.

  <server>         the id of a catalogued server; with --file, --command or --url it says whose list that is
  --all            every catalogued server that can be installed or reached from here; says how many are ok, degraded, failed, and why
  --file F         a recording: a tools/list result, or an object with one result per method
  --command '…'    the command of a server that speaks over stdio, quoted as one word
  --url U          the address of a server that speaks streamable HTTP

  --check          write nothing; end with 1 where the definitions are not those recorded (the version given,
                   else the newest), and say of each tool what differs and what that does to its verdict
  --out DIR        write to DIR/<server>-<version>.json instead of the server's folder
  --version V      the version or commit; without it, the pinned one or what the server says
  --how TEXT       one sentence on how the list was obtained
  --env NAME       hand on this variable, beside those that the entry names (can be repeated)
  --cwd DIR        the folder in which the command runs, such as a checkout
  --timeout S      seconds for each step (30)
  --content DIR    another content folder
  --json           print the result only, and nothing for people

Nothing of the environment reaches the server but PATH, HOME, TMPDIR and the variables named by its entry or by
--env. A server started from its entry is installed at its pinned version into TOOLRISK_CACHE (else the user's cache
folder), without running scripts of its packages; it gets an empty home folder, the entry's stand-ins for credentials, where
the system allows it no other process and no network, and is started twice. One started by --command gets your home
folder and your values. --all records two servers at a time; after being stopped it goes on where it was.

Prints {server, version, status: ok|degraded|failed, tools, digest, problems[]}, for --all a list of these.
Ends with 0 done, 1 not captured or not as recorded, 2 wrong use.
`;

await run({
  help,
  options: {
    all: { type: 'boolean' },
    check: { type: 'boolean' },
    json: { type: 'boolean' },
    file: { type: 'string' },
    command: { type: 'string' },
    url: { type: 'string' },
    out: { type: 'string' },
    version: { type: 'string' },
    how: { type: 'string' },
    cwd: { type: 'string' },
    timeout: { type: 'string' },
    content: { type: 'string' },
    env: { type: 'string', multiple: true },
  },
  async main({ all, check, json, out, content = contentRoot, timeout, ...wish }, [server, ...others]) {
    if (others.length > 0) usage(`one server at a time, not also ${others.join(', ')}`, 'quote a command as one word');
    const sources = [all, wish.file, wish.command, wish.url].filter((one) => one !== undefined);
    if (sources.length > 1) usage('--all, --file, --command and --url exclude each other');
    if (sources.length === 0 && server === undefined) usage('nothing to list', 'name a server, or see --help');
    if (all && server !== undefined) usage('--all and a server exclude each other');
    if (!all && server === undefined && out === undefined)
      usage(
        'nothing says which server this is',
        'name a catalogued one first, or give --out DIR for a record of its own',
      );

    const limits = timeout === undefined ? defaultLimits : { ...defaultLimits, stepMs: milliseconds(timeout) };
    const desk: Desk = {
      content,
      out,
      check: check ?? false,
      ...(check && { judge: judges() }),
      limits,
      today: new Date().toISOString().slice(0, 10),
    };
    // With a list of its own and a folder of its own, a server needs no entry.
    const isCatalogued =
      server !== undefined && (out === undefined || sources.length === 0 || serverIds(content).includes(server));
    if (all) {
      const entries = launchable(readServers(content));
      const done = await recordAll(entries, desk, {
        parallel: 2,
        watch: json ? silent : progress(entries.length, check),
      });
      if (!json) summary(done.map(({ result }) => result));
      printJson(done.map(({ result }) => result));
      return done.some(isBad) ? 1 : 0;
    }
    const entry = isCatalogued ? readServer(server, content) : undefined;
    const recorded = await record({ ...wish, server }, entry, desk);
    if (!json) report(recorded, check);
    printJson(recorded.result);
    return isBad(recorded) ? 1 : 0;
  },
});

/** Judges by the rules of today, which a check alone needs. */
function judges(): NonNullable<Desk['judge']> {
  const rules = compileRules(readRules());
  return (entry): Judge =>
    (snapshots) =>
      verdictsFile({ id: entry?.id ?? '', purposes: entry?.purposes ?? [] }, snapshots, rules);
}

function isBad({ result, differs }: Recorded): boolean {
  return differs || result.status === 'failed';
}

function report({ result, written }: Recorded, check = false): void {
  const { server, version, status, tools, problems } = result;
  for (const problem of problems) warn(formatProblem(problem));
  const same = check ? 'nothing written' : status === 'failed' ? 'nothing recorded' : 'as recorded before';
  warn(`${server} ${version}: ${status}, ${tools} tools, ${written === undefined ? same : `written to ${written}`}`);
}

const silent: Watcher = { begins: () => undefined, ends: () => undefined };

function progress(all: number, check = false): Watcher {
  let ended = 0;
  return {
    begins: (server) => warn(`${server}: …`),
    ends: (recorded, seconds) => {
      ended += 1;
      report(recorded, check);
      warn(
        `[${ended}/${all}] ${seconds === undefined ? 'done by the run that was stopped' : `${seconds.toFixed(1)} s`}`,
      );
    },
  };
}

function summary(results: readonly Result[]): void {
  const of = (status: Result['status']) => results.filter((one) => one.status === status);
  warn(`\n${of('ok').length} ok, ${of('degraded').length} degraded, ${of('failed').length} failed`);
  for (const { server, status, problems } of [...of('degraded'), ...of('failed')]) {
    const reasons = problems
      .filter(({ level }) => level === 'error')
      .map(({ message, actual }) => (actual === undefined ? message : `${message} (${actual})`));
    warn(`  ${server}: ${status}: ${[...new Set(reasons)].slice(0, 3).join('; ')}`);
  }
}

function launchable(servers: readonly Server[]): Server[] {
  return servers.filter(({ id, launch, notCaptured }) => {
    const { kind } = launch.source;
    const is = kind === 'npm' || kind === 'pypi' || launch.transport === 'streamable-http';
    if (notCaptured !== undefined) warn(`${id}: left out: ${notCaptured}`);
    else if (!is) warn(`${id}: left out, since it is no package of npm or PyPI; list it with --cwd or --command`);
    return is && notCaptured === undefined;
  });
}

function milliseconds(seconds: string): number {
  const number = Number(seconds);
  if (!(number > 0 && number <= 3600)) usage(`--timeout ${seconds} is not a number of seconds`, 'such as --timeout 30');
  return number * 1000;
}
