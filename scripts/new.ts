import { join } from 'node:path';
import { scaffolds, startFrom } from '../src/scaffold/index.ts';
import { run, usage } from './command.ts';

const kinds = scaffolds.map(({ kind, about }) => `  ${kind.padEnd(9)}${about}`);
const choices = scaffolds.flatMap(({ kind, choices }) => (choices ? [`${kind}: ${choices.join(', ')}`] : []));

await run({
  help: `
Usage: npm run new -- KIND ID [--of CHOICE]

Writes the files to start from, each line that is to be filled in marked FILL IN under the sentence that says with
what, and says what to do then. Nothing is ever overwritten. A file that is not filled in yet is refused by every
other command, with its lines. KIND is one of

${kinds.join('\n')}

  --of CHOICE   of which kind; ${choices.join('; ')}
`,
  options: { of: { type: 'string' } },
  main: ({ of: choice }, [kind, id, ...more]) => {
    const scaffold = scaffolds.find((each) => each.kind === kind);
    if (!scaffold)
      return usage(
        kind === undefined ? 'what is new?' : `there is no new "${kind}"`,
        scaffolds.map((each) => `npm run new -- ${each.kind} ID`).join(', or '),
      );
    if (id === undefined || more.length > 0)
      usage(`a new ${kind} needs one id`, `such as npm run new -- ${kind} my-${kind}`);
    for (const path of startFrom(scaffold, id!, choice, join(import.meta.dirname, '..')))
      process.stdout.write(`${path}\n`);
    process.stdout.write(
      `\nFill in what is marked FILL IN. Then:\n${scaffold
        .next(id!)
        .map((line) => `  ${line}\n`)
        .join('')}`,
    );
    return 0;
  },
});
