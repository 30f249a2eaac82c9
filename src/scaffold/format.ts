import { formatPageSchema } from '../model/index.ts';
import { unfilled } from '../store/index.ts';
import { formatCode, identifierOf } from './format-code.ts';
import type { Scaffold } from './scaffold.ts';
import { skeletonOf } from './skeleton.ts';

const cannot = `
  - Ask for approval. A tool that a person should approve is hidden.
  - Limit how often a tool is called. A tool with a limit is hidden.
  - Test arguments. A tool that needs a condition is hidden.`;

const check = `
  # Until a refused and a passing call were tried, and what the consumer prints was written down.
  untried: ${unfilled}: why no refused call was tried yet.`;

const prose = `## How tools are named

${unfilled}: how the consumer names a server and a tool, and what it makes of characters that it does not take.

## What each line does

${unfilled}: what each line of the file does, what becomes of a tool that it does not name, and of a key that it does not know.
`;

/** A consumer of policies: its folder and its page. */
export const format: Scaffold = {
  kind: 'format',
  about: 'a consumer of policies: how its text is written and read, and a page that says where it goes',
  files: (id) => [
    ...Object.entries(formatCode(id)).map(([name, text]) => ({ path: `src/formats/${id}/${name}`, text })),
    {
      path: `content/formats/${id}.mdx`,
      text: `---\n${skeletonOf(formatPageSchema, { cannot, check, 'read.version': unfilled })}---\n\n${prose}`,
    },
  ],
  next: (id) => [
    `${identifierOf(id)} into src/formats/index.ts: its import, and its place in the list`,
    'npm run unit -- test/engines test/unit/formats, which compares what it writes with what it reads',
    'npm run format, which lays the files out as the others are',
    'npm test',
  ],
};
