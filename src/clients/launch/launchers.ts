import { container } from './containers.ts';
import type { Launch, Words } from './launch.ts';
import { split } from './options.ts';
import { npmSpec, packageOf, pypiSpec } from './packages.ts';
import { baseName, plainName, plainRepository } from './plain.ts';

/** What a launcher may call to read what stands in its arguments. */
export interface Tools {
  /** The launch of another command, word by word. */
  inner(words: Words): Launch;
  /** The launch of a line for a shell. */
  line(text: string): Launch;
  address(url: string): Launch;
}

/** A program that starts servers, and how its arguments name them; undefined where it does something else. */
interface Launcher {
  programs: RegExp;
  read(args: Words, tools: Tools): Launch | undefined;
}

const npmValued = [
  '-p',
  '--package',
  '-c',
  '--call',
  '--registry',
  '--cache',
  '--prefix',
  '-w',
  '--workspace',
  '--userconfig',
  '--loglevel',
  '--node-options',
];
const uvValued = [
  '--from',
  '--with',
  '--with-editable',
  '--with-requirements',
  '-p',
  '--python',
  '--index-url',
  '-i',
  '--extra-index-url',
  '--index',
  '--default-index',
  '-f',
  '--find-links',
  '--env-file',
  '--directory',
  '--project',
  '--cache-dir',
  '--config-file',
  '--constraints',
  '-c',
  '--overrides',
  '--group',
  '--extra',
  '--link-mode',
  '--refresh-package',
  '--upgrade-package',
  '-P',
];

/** Every program that starts servers from a package, an image or a file, first come first served. */
export const launchers: readonly Launcher[] = [
  { programs: /^(npx|pnpx|bunx)$/i, read: npm },
  { programs: /^npm$/i, read: afterVerb(['exec', 'x'], npm, npmValued) },
  { programs: /^pnpm$/i, read: afterVerb(['dlx'], npm, ['--dir', '-C', '--filter', '-F']) },
  { programs: /^yarn$/i, read: afterVerb(['dlx'], npm, ['--cwd']) },
  { programs: /^bun$/i, read: afterVerb(['x'], npm, ['--cwd']) },
  { programs: /^uvx$/i, read: uvTool },
  { programs: /^uv$/i, read: uv },
  { programs: /^pipx$/i, read: afterVerb(['run'], pipx, []) },
  { programs: /^(docker|podman|nerdctl)$/i, read: container },
  { programs: /^(python[\d.]*|pythonw?|py|pypy[\d.]*)$/i, read: python },
  { programs: /^deno$/i, read: deno },
  { programs: /^go$/i, read: afterVerb(['run'], goRun, []) },
  { programs: /^(node|nodejs|tsx|ts-node|bun)$/i, read: script },
  { programs: /^(sh|bash|zsh|dash)$/i, read: script },
  { programs: /^(mcp-remote|supergateway|mcp-proxy)$/i, read: bridge },
];

const bridges = /^(mcp-remote|supergateway|mcp-proxy|@pyroprompts\/mcp-stdio-to-streamable-http-adapter)$/;

/** Reads what stands after one of the verbs, with the options before it; undefined for another verb. */
function afterVerb(verbs: readonly string[], read: Launcher['read'], valued: readonly string[]): Launcher['read'] {
  return (args, tools) => {
    const { rest } = split(args, { valued });
    const before = args.slice(0, args.length - rest.length).filter((word) => word !== '--');
    const [verb, ...after] = rest;
    return verb !== undefined && verbs.includes(verb) ? read([...before, ...after], tools) : undefined;
  };
}

function npm(args: Words, tools: Tools): Launch {
  const { values, rest } = split(args, { valued: npmValued });
  const [line] = values('-c', '--call');
  const [named] = values('-p', '--package');
  if (named !== undefined) return throughBridge(npmSpec(named), rest.slice(1), tools);
  if (line !== undefined) return tools.line(line);
  const [spec, ...after] = rest;
  if (spec === undefined) return { by: 'unknown', why: 'npx without a package' };
  if (spec === 'envmcp') return tools.inner([spec, ...after]);
  return throughBridge(npmSpec(spec), after, tools);
}

function uvTool(args: Words, tools: Tools): Launch {
  const { values, rest } = split(args, { valued: uvValued });
  const [from] = values('--from');
  const [word, ...after] = rest;
  if (from !== undefined) return throughBridge(pypiSpec(from), after, tools);
  if (word === undefined) return { by: 'unknown', why: 'uvx without a project' };
  return throughBridge(pypiSpec(word), after, tools);
}

function uv(args: Words, tools: Tools): Launch | undefined {
  const { rest } = split(args, { valued: uvValued });
  const [verb, ...after] = rest;
  if (verb === 'tool' && after[0] === 'run') return uvTool(after.slice(1), tools);
  if (verb !== 'run') return undefined;
  const run = split(after, { valued: [...uvValued, '-m', '--module'] });
  const [module] = run.values('-m', '--module');
  if (module !== undefined) return moduleOf(module);
  const [word, ...others] = run.rest;
  if (word === undefined) return { by: 'unknown', why: 'uv run without a command' };
  if (/\.py$/.test(word)) return scriptOf(word);
  return tools.inner([word, ...others]);
}

function pipx(args: Words, tools: Tools): Launch {
  const { values, rest } = split(args, { valued: ['--spec', '--python', '--pip-args', '-i', '--index-url'] });
  const [spec] = values('--spec');
  const [word, ...after] = rest;
  if (word === undefined) return { by: 'unknown', why: 'pipx run without a project' };
  return throughBridge(pypiSpec(spec ?? word), after, tools);
}

function python(args: Words, tools: Tools): Launch {
  const { values, rest } = split(args, { valued: ['-m', '-c', '-W', '-X'] });
  const [module] = values('-m');
  if (module !== undefined) {
    const after = args.slice(args.indexOf(module) + 1);
    if (['poetry', 'pipenv', 'hatch'].includes(module) && after[0] === 'run') return tools.inner(after.slice(1));
    if (['uv', 'pipx'].includes(module)) return tools.inner([module, ...after]);
    return moduleOf(module);
  }
  return scriptOf(rest[0]);
}

function moduleOf(module: string): Launch {
  const plain = plainName(module.split('.')[0]!);
  return plain === undefined
    ? { by: 'unknown', why: 'a module without a plain name' }
    : { by: 'module', module: plain };
}

function deno(args: Words): Launch {
  const { rest } = split(
    args.filter((word) => word !== 'run' && word !== '--'),
    { valued: ['--config', '-c', '--import-map', '--lock'] },
  );
  const [word] = rest;
  if (word === undefined) return { by: 'unknown', why: 'deno without a module' };
  if (word.startsWith('npm:')) return npmSpec(word.slice(4).replace(/^\//, ''));
  const [, jsr, version] = /^jsr:\/?(@[a-z0-9-]+\/[a-z0-9-]+)(?:@([^/]+))?/.exec(word) ?? [];
  if (jsr !== undefined) return packageOf('jsr', jsr, version);
  return /^https?:/.test(word) ? npmSpec(word) : scriptOf(word);
}

function goRun(args: Words): Launch {
  const [word] = split(args, { valued: ['-C', '-exec', '-mod', '-tags', '-ldflags'] }).rest;
  const [, module, version] = /^([a-z0-9.-]+\.[a-z]+\/[\w./~-]+?)(?:@(.+))?$/.exec(word ?? '') ?? [];
  if (module === undefined) return scriptOf(word);
  const repository = plainRepository(`https://${module.split('/').slice(0, 3).join('/')}`);
  const found = packageOf('go', module, version);
  return repository &&
    module.split('/').length > 3 &&
    found.by === 'package' &&
    found.version === undefined &&
    version !== undefined
    ? { by: 'repository', ...repository }
    : found;
}

function script(args: Words, tools: Tools): Launch | undefined {
  const { rest } = split(args, {
    valued: [
      '-r',
      '--require',
      '--import',
      '--loader',
      '--env-file',
      '--experimental-loader',
      '--tsconfig',
      '-e',
      '--eval',
    ],
  });
  const [word, ...after] = rest[0] === 'run' || rest[0] === 'watch' ? rest.slice(1) : rest;
  const [, name] = /[/\\]?node_modules[/\\]((?:@[\w.-]+[/\\])?[\w.-]+)[/\\]/.exec(word ?? '') ?? [];
  if (name !== undefined) return throughBridge(packageOf('npm', name.replaceAll('\\', '/')), after, tools);
  return scriptOf(word);
}

function scriptOf(word: string | undefined): Launch {
  const name = word === undefined ? undefined : plainName(baseName(word));
  return { by: 'script', script: name ?? 'without a plain name' };
}

function bridge(args: Words, tools: Tools): Launch | undefined {
  return throughBridge(packageOf('npm', 'mcp-remote'), args, tools);
}

/** What a package that only passes calls on reaches; else the package itself. */
function throughBridge(launch: Launch, args: Words, tools: Tools): Launch {
  if (launch.by !== 'package' || !bridges.test(launch.name)) return launch;
  const stdio = args.indexOf('--stdio');
  if (stdio !== -1 && args[stdio + 1] !== undefined) return tools.line(args[stdio + 1]!);
  const url = args.find((word) => /^(https?|wss?):\/\//.test(word) || /^\$\{?\w+\}?/.test(word));
  if (url !== undefined) return tools.address(url);
  return { by: 'unknown', why: `${launch.name} without an address` };
}
