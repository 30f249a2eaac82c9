import { amenders } from '../../src/amend/index.ts';
import { findFiles, namedFiles, thisMachine } from '../../src/check/index.ts';
import { planFix, planInWords, recordsFolder, write } from '../../src/fix/index.ts';
import { hooks } from '../../src/formats/hooks.ts';
import { keys } from '../../src/model/core.ts';
import { type Profile, profiles } from '../../src/policy/profiles.ts';
import { run, usage, warn } from '../command.ts';
import { answersYes } from './ask.ts';
import { catalogueIn } from './catalogue.ts';
import { hookChoice } from './hook-choice.ts';

const unknowns = ['asked', 'hidden', 'left'] as const;
const fixable = [...amenders.keys()];

await run({
  help: `
toolrisk fix [FILES…] [--profile P] [--client C] [--hook] [--unknown U] [--yes] [--catalogue FILE]

Puts a ready policy into the files of the MCP clients of this machine and this project: shows what becomes of calls and
every line that changes, asks, and writes. Comments, the order of keys and rules for anything else stay; nothing that is
held back now is let through. A client of which a file cannot be read or written is left as it is. Values that may be
secret are shown as …

  FILES           these files instead, told apart by their keys
  --profile P     ${keys(profiles).join(' | ')} (operate)
  --client C      this client alone: ${fixable.join(', ')}
  --hook          also the policy itself, with its conditions and limits, and the entry by which the client asks
                  \`toolrisk hook\` before each call, for: ${[...hooks.keys()].join(', ')}
  --unknown U     what to do with servers that are not in the catalogue: ${unknowns.join(' | ')} (asked)
  --yes           write without asking
  --catalogue F   another catalogue, as \`check\` keeps it

What is replaced stays beside the file as NAME.before-toolrisk; \`toolrisk undo\` puts it back byte for byte. A second run
changes nothing.

Ends with 0 where all is written or nothing has to be, 1 where something was left or you said no, 2 wrong use, or a file
that was changed meanwhile.
`,
  options: {
    profile: { type: 'string' },
    client: { type: 'string' },
    unknown: { type: 'string' },
    hook: { type: 'boolean' },
    yes: { type: 'boolean' },
    catalogue: { type: 'string' },
  },
  async main({ profile = 'operate', client, hook, unknown: given = 'asked', yes, catalogue }, paths) {
    if (!Object.hasOwn(profiles, profile)) usage(`there is no profile "${profile}"`, keys(profiles).join(', '));
    const unknown = unknowns.find((one) => one === given) ?? usage(`--unknown ${given}`, unknowns.join(', '));
    if (client !== undefined && !amenders.has(client))
      usage(`the files of "${client}" cannot be changed`, fixable.join(', '));
    const machine = thisMachine();
    const found = paths.length > 0 ? namedFiles(paths, machine) : findFiles(machine);
    const choice = { profile: profile as Profile, unknown };
    const hooked = hook ? await hookChoice(choice.profile) : undefined;
    const plan = planFix(found, await catalogueIn(catalogue), machine, choice, client, hooked);
    process.stdout.write(planInWords(plan));
    const isWhole = plan.clients.every(({ left, proposal }) => left === undefined && proposal.cannot.length === 0);
    if (plan.files.length === 0) return isWhole ? 0 : 1;
    const count = plan.files.length === 1 ? 'this file' : `these ${plan.files.length} files`;
    if (!yes && !(await answersYes(`Write ${count}?`))) {
      warn('Nothing was written.');
      return 1;
    }
    write(plan.files, recordsFolder(machine), Date.now());
    warn(
      `Written. toolrisk undo puts back what was there. Clients read their files when they start: start them again.`,
    );
    return isWhole ? 0 : 1;
  },
});
