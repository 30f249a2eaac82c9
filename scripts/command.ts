import { parseArgs, type ParseArgsConfig } from 'node:util';
import { formatProblem, InputError } from '../src/model/core.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O & { help: { type: 'boolean' } }; allowPositionals: true }>
>;

/** A command of the project: its help text, its options, and what it does with them. */
export interface Command<O extends Options> {
  /** The whole text that `--help` prints. */
  help: string;
  options: O;
  /** Returns the exit code: 0 done, 1 the check failed. Throws InputError for wrong use or unreadable input. */
  main: (args: Parsed<O>['values'], positionals: string[]) => number | Promise<number>;
}

/** Runs a command with this process's arguments and sets its exit code: 2 for wrong use or unreadable input. */
export async function run<const O extends Options>(command: Command<O>): Promise<void> {
  process.stdout.on('error', () => process.exit(0)); // a reader such as `head` closed the pipe
  try {
    const { values, positionals } = parseArgs({
      options: { ...command.options, help: { type: 'boolean' } },
      allowPositionals: true,
    } as const) as Parsed<O>;
    if ((values as { help?: boolean }).help) {
      process.stdout.write(`${command.help.trim()}\n`);
      return;
    }
    process.exitCode = await command.main(values, positionals);
  } catch (error) {
    process.exitCode = 2;
    if (error instanceof InputError) for (const problem of error.problems) warn(formatProblem(problem));
    else if (isUsageError(error)) warn(`error: ${error.message}\n  instead:  add --help to see what is understood`);
    else throw error;
  }
}

/** Throws InputError for wrong use of a command. */
export function usage(message: string, tip?: string): never {
  throw new InputError([{ level: 'error', path: 'command line', message, tip }]);
}

/** Prints a line on stderr, where everything but the result goes. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Prints a value on stdout as JSON, two spaces deep. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

function isUsageError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
