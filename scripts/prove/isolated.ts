import { appendFileSync } from 'node:fs';
import { run, usage } from '../command.ts';
import { hookProvers, provers } from '../../src/prove/consumers/index.ts';
import { nameOfProver } from '../../src/prove/prover.ts';
import { transcriptLine } from '../../src/prove/proof.ts';

await run({
  help: `
node scripts/prove/isolated.ts --format ID --installed FOLDER --transcript FILE

Runs every case of one consumer and prints each as a line of JSON. \`npm run prove\` starts it where no network
but loopback can be reached.
`,
  options: { format: { type: 'string' }, installed: { type: 'string' }, transcript: { type: 'string' } },
  async main({ format, installed, transcript }) {
    const prover = [...provers, ...hookProvers].find((each) => nameOfProver(each) === format);
    if (!prover || installed === undefined || transcript === undefined)
      return usage('which consumer, and where?', '--help says what is understood');
    const record = (observation: unknown) => appendFileSync(transcript, transcriptLine(observation));
    for await (const each of prover.run(installed, record)) process.stdout.write(`${JSON.stringify(each)}\n`);
    return 0;
  },
});
