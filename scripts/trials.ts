import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillIn } from '../test/trials/fill-in.ts';
import { readInstructions } from '../test/trials/readme.ts';
import { type Recipe, recipes } from '../test/trials/recipe.ts';
import { run, usage, warn } from './command.ts';

const root = join(import.meta.dirname, '..');
const kinds = recipes.map(({ kind }) => kind).join(', ');

await run({
  help: `
Usage: npm run trials [-- --only KIND]… [--keep]

Follows each recipe of README as a newcomer would: in a clone of the working tree with packages of its own, by the
commands that stand there and no others. A recipe holds where each command ends with 0, no file is touched that README
does not name there, and npm test passes. Needs git and a registry. Prints a line for each; ends with 1 where one fails.

  --only KIND   only this recipe; may be repeated: ${kinds}
  --step NAME   run only this step of npm test; may be repeated
  --keep        leave the clones where they are, and print where
`,
  options: {
    only: { type: 'string', multiple: true },
    step: { type: 'string', multiple: true },
    keep: { type: 'boolean' },
  },
  main: ({ only, step = [], keep }) => {
    const unknown = only?.find((kind) => !recipes.some((recipe) => recipe.kind === kind));
    if (unknown !== undefined) usage(`README has no recipe for a "${unknown}"`, kinds);
    let failed = false;
    for (const recipe of recipes.filter(({ kind }) => only?.includes(kind) ?? true)) {
      const clone = mkdtempSync(join(tmpdir(), `toolrisk-trial-${recipe.kind}-`));
      try {
        cloneTo(clone, recipe);
        process.stdout.write(`${recipe.kind}: ${follow(recipe, clone, step)}\n`);
      } catch (error) {
        failed = true;
        process.stdout.write(`${recipe.kind}: ${(error as Error).message}\n`);
      } finally {
        if (keep) process.stdout.write(`${clone}\n`);
        else rmSync(clone, { recursive: true, force: true });
      }
    }
    return failed ? 1 : 0;
  },
});

/** The working tree without the server that a recipe adds, as the one commit of a repository with its packages. */
function cloneTo(clone: string, { kind, id }: Recipe): void {
  const files = start('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], root).split('\0');
  const isAdded = (file: string) => kind === 'server' && file.startsWith(`content/servers/${id}/`);
  for (const file of files.filter((one) => one !== '' && !isAdded(one) && existsSync(join(root, one))))
    cpSync(join(root, file), join(clone, file));
  start('git', ['init', '--quiet'], clone);
  start('git', ['add', '--all'], clone);
  const author = ['-c', 'user.name=Trial', '-c', 'user.email=trial@localhost'];
  start('git', [...author, 'commit', '--quiet', '--message', 'As it was'], clone);
  start('npm', ['ci', '--prefer-offline', '--no-audit'], clone);
}

/** Follows a recipe in a clone and returns what npm test printed last. Throws where it does not hold. */
function follow(recipe: Recipe, clone: string, steps: readonly string[]): string {
  const { commands, names } = readInstructions(recipe, clone);
  for (const command of commands) {
    warn(`── ${recipe.kind}: ${command}`);
    start('sh', ['-c', command], clone);
    for (const file of touchedIn(clone)) fillIn(join(clone, file), recipe.values);
    editIn(clone, recipe);
  }
  const touched = touchedIn(clone);
  const unnamed = touched.filter((file) => !names(file));
  if (unnamed.length > 0) throw new Error(`touches files that README does not name: ${unnamed.join(', ')}`);
  warn(`── ${recipe.kind}: npm test, after ${touched.join(', ')}`);
  return start('npm', ['--silent', 'test', ...(steps.length > 0 ? ['--', ...steps] : [])], clone, true).trim();
}

/** Makes the changes by hand that were not made yet. */
function editIn(clone: string, { edits = [] }: Recipe): void {
  for (const { file, from, to } of edits) {
    const path = join(clone, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(to))
      writeFileSync(
        path,
        text.replace(from, () => to),
      );
  }
}

function touchedIn(clone: string): string[] {
  return start('git', ['status', '--porcelain', '-z', '--untracked-files=all'], clone)
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => line.slice(3));
}

/** Runs a command and returns what it printed. Throws with what it said where it does not end with 0. */
function start(command: string, args: readonly string[], cwd: string, aloud = false): string {
  const { INIT_CWD: _caller, ...env } = process.env;
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', aloud ? 'inherit' : 'pipe'],
  });
  if (status === 0) return stdout;
  throw new Error(`"${[command, ...args].join(' ')}" ended with ${status ?? error?.message}\n${stdout}${stderr ?? ''}`);
}
