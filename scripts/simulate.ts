import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { InputError, parse } from '../src/model/index.ts';
import { parseJson, simulate, simulateSequence } from '../src/intercept/index.ts';
import { readText } from '../src/store/index.ts';
import { printJson, run, usage } from './command.ts';

const help = `
simulate --input FILE [--json]

Decides calls as the open-source Intercept gateway would (snapshot of March 2026).
FILE is JSON: [{"policy": …, "calls": [{"name": …, "arguments": {…}}]}]; a policy is an object, or YAML as text.
Each entry gives {validation_errors, decisions}. An entry that has a "name", or calls with "upstream" ("error" or
"isError": what the server answered), is run in order on fresh counters within one window, and gives
{name, validation_errors, outcomes}.

  --input FILE   the entries; - reads standard input
  --json         print JSON instead of one line a call
`;

const callSchema = z.looseObject({
  name: z.string(),
  arguments: z.unknown().optional(),
  upstream: z.unknown().optional(),
});
const entriesSchema = z.array(
  z.looseObject({
    name: z.string().optional(),
    policy: z.custom<unknown>((policy) => policy !== undefined, 'is missing; give an object, or YAML as text'),
    calls: z.array(callSchema),
  }),
);

await run({
  help,
  options: { input: { type: 'string' }, json: { type: 'boolean' } },
  main: ({ input, json }, positionals) => {
    if (input === undefined || positionals.length > 0)
      usage('give one file with --input FILE', 'simulate --input calls.json --json');
    const results = parse(entriesSchema, read(input), nameOf(input)).map(({ name, policy, calls }) =>
      name !== undefined || calls.some((call) => Object.hasOwn(call, 'upstream'))
        ? { name, ...simulateSequence(policy, calls), calls }
        : { ...simulate(policy, calls), calls },
    );
    if (json) printJson(results.map(({ calls: _, ...result }) => result));
    else for (const result of results) process.stdout.write(inWords(result));
    return 0;
  },
});

function read(input: string): unknown {
  const text =
    input === '-'
      ? readFileSync(0, 'utf8')
      : readText(input, 'give a file of policies and calls, or - for standard input');
  try {
    return parseJson(text);
  } catch (error) {
    const message = `is not JSON: ${(error as Error).message}`;
    throw new InputError([{ level: 'error', path: nameOf(input), message, tip: 'correct the file at that place' }]);
  }
}

function nameOf(input: string): string {
  return input === '-' ? 'standard input' : input;
}

type Result = (ReturnType<typeof simulate> | ReturnType<typeof simulateSequence>) & {
  calls: readonly { name: string }[];
};

function inWords(result: Result): string {
  const answers =
    'outcomes' in result
      ? result.outcomes.map(({ allowed, message }) => (allowed ? 'runs' : message))
      : result.decisions.map(({ Allowed, Rule, Message }) => (Allowed ? 'runs' : `refused by ${Rule}: ${Message}`));
  const invalid = result.validation_errors.map((message) => `not valid: ${message}\n`);
  return [...invalid, ...answers.map((answer, index) => `${result.calls[index]!.name}: ${answer}\n`), '\n'].join('');
}
