import { thisMachine } from '../../src/check/index.ts';
import { isLeft, lastOf, recordsFolder, undo, undoneInWords } from '../../src/fix/index.ts';
import { run, usage, warn } from '../command.ts';
import { answersYes } from './ask.ts';

await run({
  help: `
toolrisk undo [--yes]

Puts back what the last \`toolrisk fix\` replaced, byte for byte, and removes the files that it made. Of a file that was
changed since, what fix wrote is taken out where that stands as it was; else the file is left as it is, with what it was
before beside it as NAME.before-toolrisk. Called again it takes back the run before.

  --yes   without asking

Ends with 0 done, 1 where a file was left or you said no, 2 wrong use or a record that cannot be read.
`,
  options: { yes: { type: 'boolean' } },
  async main({ yes }, positionals) {
    if (positionals.length > 0) usage('undo takes no files', 'toolrisk undo');
    const last = lastOf(recordsFolder(thisMachine()));
    if (last === undefined) {
      process.stdout.write('There is nothing to take back.\n');
      return 0;
    }
    const { time, files } = last.record;
    process.stdout.write(`Of ${time}:\n${files.map(({ shown }) => `  ${shown}\n`).join('')}`);
    if (!yes && !(await answersYes('Take this back?'))) {
      warn('Nothing was changed.');
      return 1;
    }
    const undone = undo(last);
    process.stdout.write(undoneInWords(undone));
    return undone.some(isLeft) ? 1 : 0;
  },
});
