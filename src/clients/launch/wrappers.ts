import type { Words } from './launch.ts';
import { split } from './options.ts';

type Wrapper = (args: Words) => string[] | string | undefined;

/** Programs before the command that counts: what is left of the words, or a line for a shell; undefined where they start nothing else. */
export const wrappers: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  ['cmd', afterOption(/^\/[ck]$/i)],
  ['powershell', afterOption(/^-(c|command|file)$/i)],
  ['pwsh', afterOption(/^-(c|command|file)$/i)],
  ['wsl', (args: Words) => afterOptions(args, ['-d', '--distribution', '-u', '--user', '--cd', '-e'])],
  ['env', (args: Words) => afterOptions(args, ['-u', '--unset', '-C', '--chdir'])],
  ['dotenv', (args: Words) => afterOptions(args, ['-e', '-c', '-f', '--file', '-v'])],
  ['dotenvx', (args: Words) => afterOptions(args.slice(1), ['-f', '-e', '-fk', '--env-file', '--env'])],
  ['envmcp', (args: Words) => afterOptions(args, ['-e', '--env-file'])],
  ['op', (args: Words) => (args[0] === 'run' ? afterOptions(args.slice(1), ['--env-file', '--account']) : undefined)],
  [
    'doppler',
    (args: Words) =>
      args[0] === 'run'
        ? afterOptions(args.slice(1), ['-p', '--project', '-c', '--config', '-t', '--token'])
        : undefined,
  ],
  ['sudo', (args: Words) => afterOptions(args, ['-u', '-g'])],
  ['sh', shell],
  ['bash', shell],
  ['zsh', shell],
  ['dash', shell],
]);

function shell(args: Words): string | undefined {
  const at = args.findIndex((word) => /^-[a-z]*c$/.test(word));
  return at === -1 ? undefined : args[at + 1];
}

function afterOption(option: RegExp): (args: Words) => string[] | undefined {
  return (args) => {
    const at = args.findIndex((word) => option.test(word));
    return at === -1 ? undefined : args.slice(at + 1);
  };
}

function afterOptions(args: Words, valued: readonly string[]): string[] {
  const { rest } = split(args, { valued });
  const start = rest.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word) && word !== '--');
  return start === -1 ? [] : rest.slice(start);
}
