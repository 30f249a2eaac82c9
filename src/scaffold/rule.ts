import { ruleKinds, ruleSchema } from '../model/index.ts';
import { unfilled } from '../store/index.ts';
import type { Scaffold } from './scaffold.ts';
import { skeletonOf } from './skeleton.ts';

/** A rule of the classifier. */
export const rule: Scaffold = {
  kind: 'rule',
  about: 'a rule of the classifier: what it matches, what that supports, and when it is wrong',
  choices: ruleKinds,
  files: (id, kind = 'verb') => {
    const known = { id, version: 1, 'match.kind': kind, ...(kind === 'purpose' ? {} : { supports: unfilled }) };
    const prose = [`${unfilled}: why what it matches supports that.`, `${unfilled}: when it is wrong.`];
    return [
      {
        path: `content/rules/${id}.mdx`,
        text: `---\n${skeletonOf(ruleSchema, known)}---\n\n${prose.join('\n\n')}\n`,
      },
    ];
  },
  next: () => [
    'npm run verdicts, whose diff shows which verdicts it moves',
    'npm run accuracy, which measures what it does to the labels',
    'npm run format, which lays the file out as the others are',
    'npm test',
  ],
};
