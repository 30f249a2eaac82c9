import { defaultLimits, type Desk, record, type Result, unstarted } from '../src/introspect/index.ts';
import { formatProblem, InputError, type Server } from '../src/model/index.ts';
import { contentRoot, readServer, readServers, serverIds } from '../src/store/index.ts';
import { printJson, run, usage, warn } from './command.ts';

const help = `
Usage: npm run introspect -- <server> | --all | --file F | --command '…' | --url U   [options]

Lists the tools, resources and prompts of an MCP server and records them as one snapshot.

  <server>         the id of a catalogued server; with --file, --command or --url it says whose list that is
  --all            every catalogued server that can be installed or reached from here
  --file F         a recording: a tools/list result, or an object with one result per method
  --command '…'    the command of a server that speaks over stdio, quoted as one word
  --url U          the address of a server that speaks streamable HTTP

  --check          write nothing; end with 1 where the definitions are not those recorded (the version given,
                   else the newest)
  --out DIR        write to DIR/<server>-<version>.json instead of the server's folder
  --version V      the version or commit; without it, the pinned one or what the server says
  --how TEXT       one sentence on how the list was obtained
  --env NAME       hand on this variable, beside those that the entry names (can be repeated)
  --cwd DIR        the folder in which the command runs, such as a checkout
  --timeout S      seconds for each step (30)
  --content DIR    another content folder
  --json           print the result only, and nothing for people

Nothing of the environment reaches the server but PATH, HOME, TMPDIR and the variables named by its entry or by
--env. A server started from its entry gets an empty home folder, and the entry's stand-ins for credentials;
one started by --command gets your home folder and your values.

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
    const desk: Desk = { content, out, check: check ?? false, limits, today: new Date().toISOString().slice(0, 10) };
    // With a list of its own and a folder of its own, a server needs no entry.
    const isCatalogued =
      server !== undefined && (out === undefined || sources.length === 0 || serverIds(content).includes(server));
    const entries = all ? launchable(readServers(content)) : [isCatalogued ? readServer(server, content) : undefined];
    const results: Result[] = [];
    let failed = false;
    for (const entry of entries) {
      const { result, written, differs } = await record({ ...wish, server: entry?.id ?? server }, entry, desk).catch(
        (error: unknown): Awaited<ReturnType<typeof record>> => {
          if (!all || entry === undefined || !(error instanceof InputError)) throw error;
          return { result: unstarted(entry, error), differs: false }; // the others are still listed
        },
      );
      results.push(result);
      failed ||= differs || result.status === 'failed';
      if (!json) report(result, written, desk.check);
    }
    printJson(all ? results : results[0]);
    return failed ? 1 : 0;
  },
});

function report(
  { server, version, status, tools, problems }: Result,
  written: string | undefined,
  check: boolean,
): void {
  for (const problem of problems) warn(formatProblem(problem));
  const same = check ? 'nothing written' : status === 'failed' ? 'nothing recorded' : 'as recorded before';
  warn(`${server} ${version}: ${status}, ${tools} tools, ${written === undefined ? same : `written to ${written}`}`);
}

function launchable(servers: readonly Server[]): Server[] {
  return servers.filter(({ id, launch }) => {
    const is = launch.source.kind === 'npm' || launch.transport === 'streamable-http';
    if (!is) warn(`${id}: left out, since it is not on npm; list it with --cwd or --command`);
    return is;
  });
}

function milliseconds(seconds: string): number {
  const number = Number(seconds);
  if (!(number > 0 && number <= 3600)) usage(`--timeout ${seconds} is not a number of seconds`, 'such as --timeout 30');
  return number * 1000;
}
