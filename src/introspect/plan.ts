import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { InputError, type Provenance, type Server } from '../model/index.ts';
import { type Installed, npmCommand } from './npm.ts';
import { pypiCommand } from './pypi.ts';
import { words } from './words.ts';

interface Common {
  /** The id under which the server is recorded; derived from what it says where nobody gave one. */
  server: string | undefined;
  version: string | undefined;
  source: Provenance['source'];
  /** One sentence on how the list is obtained. */
  how: string;
  runtime?: string | undefined;
}

/** What is to be listed, and how. */
export type Plan = Common &
  (
    | { transport: 'file'; file: string }
    | { transport: 'streamable-http'; url: URL }
    | {
        transport: 'stdio';
        command: string[];
        /** The command as a reader can type it. */
        shown: string[];
        /** Undefined: an empty folder of its own. */
        cwd: string | undefined;
        environment: Record<string, string>;
        /** What the runtime needs besides: the same wherever a server is recorded, so no part of the provenance. */
        basics?: Record<string, string>;
        /** Stand-in files in its folder, where that is one of its own. */
        files?: Readonly<Record<string, string>> | undefined;
        /** True: the server gets an empty home folder. */
        isolated: boolean;
        /** True: it is started by the entry alone, shut into spaces of its own, and twice. */
        confined: boolean;
        /** The folder into which this run installed it. */
        installed?: string | undefined;
      }
  );

/** What the command line asks for. */
export interface Wish {
  server?: string | undefined;
  file?: string | undefined;
  command?: string | undefined;
  url?: string | undefined;
  version?: string | undefined;
  how?: string | undefined;
  cwd?: string | undefined;
  /** Names of variables to hand on, beside those that the entry names. */
  env?: readonly string[] | undefined;
}

/** What a wish means, given the entry of the server, if it has one, and this process's variables. Throws InputError. */
export async function planFor(wish: Wish, entry: Server | undefined, variables: NodeJS.ProcessEnv): Promise<Plan> {
  if (wish.cwd !== undefined && !existsSync(wish.cwd))
    throw refuse(`--cwd ${wish.cwd}: there is no such folder`, 'correct the path');
  if (wish.file !== undefined) return filePlan(wish, entry, wish.file);
  if (wish.url !== undefined) return urlPlan(wish, entry, wish.url);
  if (wish.command !== undefined) return commandPlan(wish, entry, wish.command, variables);
  if (entry === undefined) throw refuse('says nothing to list', 'name a server, or give --file, --command or --url');
  return entryPlan(wish, entry, variables);
}

function filePlan(wish: Wish, entry: Server | undefined, file: string): Plan {
  const how = wish.how ?? `Read from a recording, ${basename(file)}.`;
  const version = wish.version ?? entry?.launch.source.version;
  const own = { kind: 'file' as const, name: basename(file) };
  return { ...common({ ...wish, version }, own, entry), how, transport: 'file', file };
}

function urlPlan(wish: Wish, entry: Server | undefined, address: string): Plan {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw refuse(
      `--url ${address} is not an http address`,
      'give the whole address, such as --url http://127.0.0.1:3001/mcp',
    );
  const url = new URL(address);
  const plain = new URL(url);
  plain.username = plain.password = plain.search = plain.hash = '';
  const how = wish.how ?? `Listed over streamable HTTP by ${client}.`;
  return { ...common(wish, { kind: 'url', name: plain.href }, entry), how, transport: 'streamable-http', url };
}

function commandPlan(wish: Wish, entry: Server | undefined, line: string, variables: NodeJS.ProcessEnv): Plan {
  const command = words(line);
  const named = entry?.launch.environment ?? {};
  const environment = { ...named, ...valuesOf(Object.keys(named), variables), ...handedOn(wish, variables) };
  return {
    ...common(wish, { kind: 'file', name: basename(command[0] ?? '') }, entry),
    how: wish.how ?? `Listed over stdio by ${client}.`,
    transport: 'stdio',
    command,
    shown: command,
    cwd: wish.cwd ?? process.cwd(),
    environment,
    isolated: false,
    confined: false,
  };
}

async function entryPlan(wish: Wish, entry: Server, variables: NodeJS.ProcessEnv): Promise<Plan> {
  const { launch } = entry;
  if (launch.transport === 'streamable-http')
    return urlPlan({ version: launch.source.version, ...wish }, entry, launch.url ?? '');
  const version = wish.version ?? launch.source.version;
  const { name } = launch.source;
  const pinned = ['@', '=='].map((sign) => `${name}${sign}`);
  const shown = (launch.command ?? []).map((word) => {
    const spec = pinned.find((start) => word === `${start}${launch.source.version}`);
    return spec === undefined ? word : `${spec}${version}`;
  });
  const own = handedOn(wish, variables);
  const names = Object.keys(launch.environment).filter((name) => !Object.hasOwn(own, name));
  const plan = {
    ...common({ ...wish, version }, launch.source, entry),
    how:
      wish.how ??
      `Listed over stdio by ${client}${names.length > 0 ? `, with stand-ins for ${names.join(', ')}` : ''}.`,
    transport: 'stdio' as const,
    shown,
    environment: { ...launch.environment, ...own },
    isolated: true,
  };
  const isPackage = launch.source.kind === 'npm' || launch.source.kind === 'pypi';
  if (isPackage && wish.cwd === undefined) {
    const { command, installed, runtime, path } = await packageOf(launch, version, shown);
    const basics = { PATH: path, ...steady };
    return { ...plan, command, installed, cwd: undefined, files: launch.files, runtime, basics, confined: true };
  }
  if (wish.cwd !== undefined && launch.source.kind === 'git') {
    mustBeAt(wish.cwd, version);
    return { ...plan, command: shown, cwd: wish.cwd, isolated: false, confined: false, runtime: launch.runtime };
  }
  throw refuse(
    `${entry.id} is no package of npm or PyPI, so it is not installed for you`,
    launch.source.kind === 'git'
      ? `clone ${launch.source.name}, check out ${version}, and add --cwd with that folder`
      : `install ${launch.source.name} ${version}, and add --command '${shown.join(' ')}'`,
  );
}

// Python's sets have another order at each start, and some servers publish one.
const steady = { PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1' };

function packageOf(launch: Server['launch'], version: string, shown: string[]): Promise<Installed> {
  const { source, runtime, overrides = [] } = launch;
  return source.kind === 'npm'
    ? npmCommand(source.name, version, shown, runtime)
    : pypiCommand(source.name, version, shown, runtime, overrides);
}

// Declared, since servers offer some tools only to clients that declare them.
const client = 'a client that declares roots, sampling and elicitation';

function common(wish: Wish, own: Provenance['source'], entry: Server | undefined): Omit<Common, 'how'> {
  const { version } = wish;
  const listed = entry?.launch.source;
  const source = listed === undefined ? own : { kind: listed.kind, name: listed.name };
  const pin =
    version === undefined || source.kind === 'file' || source.kind === 'url'
      ? {}
      : { [source.kind === 'git' ? 'commit' : 'version']: version };
  return { server: wish.server, version, source: { ...source, ...pin } };
}

function handedOn({ env = [] }: Wish, variables: NodeJS.ProcessEnv): Record<string, string> {
  const missing = env.find((name) => variables[name] === undefined);
  if (missing === undefined) return valuesOf(env, variables);
  throw refuse(
    `--env ${missing}: there is no such variable`,
    `set it before the command: ${missing}=… npm run introspect …`,
  );
}

function valuesOf(names: readonly string[], variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (variables[name] === undefined ? [] : [[name, variables[name]]])));
}

function mustBeAt(folder: string, commit: string): void {
  let head: string;
  try {
    head = execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    throw refuse(`--cwd ${folder} is no git checkout`, 'give the folder of a clone');
  }
  if (head !== commit)
    throw refuse(`the checkout is at ${head}, not at ${commit}`, `check that commit out, or add --version ${head}`);
}

function refuse(message: string, tip: string): InputError {
  return new InputError([{ level: 'error', path: 'command line', message, tip }]);
}
