import { opening } from './comment.ts';
import type { Consumer } from './fit.ts';
import type { Format, Loss } from './format.ts';
import { overlapSpeller } from './overlap.ts';
import { continueMatches } from './readers/continue.ts';
import { reduce, toolsWith } from './reduce.ts';
import { yamlText } from './yaml-text.ts';

const says = { effects: ['hide', 'ask', 'allow'], operators: [], windows: [] } as const satisfies Partial<Format>;
const lists = { exclude: 'hide', ask: 'ask', allow: 'allow' } as const;

/** The tools of Continue itself, which have bare names as those of servers have. */
const ownTools = [
  ...['AskQuestion', 'Bash', 'CheckBackgroundJob', 'Checklist', 'Diff', 'Edit', 'Exit', 'Fetch', 'List', 'MultiEdit'],
  ...['Read', 'ReportFailure', 'Search', 'Skills', 'Status', 'Subagent', 'UploadArtifact', 'Write'],
];

/** Continue's cn: its permissions file, by bare names. What it excludes it hides; what is not named it asks for. */
export const continueCli: Format = {
  id: 'continue',
  language: 'yaml',
  filename: 'permissions.yaml',
  ...says,
  export(policy, context) {
    const names = new Set([...context.tools, ...policy.rules.map((rule) => rule.tool)]);
    const consumer: Consumer = {
      ...says,
      name: 'Continue',
      rest: 'ask',
      spell: overlapSpeller([...names], standsFor),
      cannot: ({ effect, tool }) =>
        effect === 'allow' && ownTools.some((own) => standsFor(tool, own))
          ? 'would allow a tool of its own by this name'
          : undefined,
    };
    const { stated, enforced, ...reduced } = reduce(policy, context, consumer);
    const losses = reduced.losses.map(withoutPerson);
    const file = Object.entries(lists)
      .map(([list, effect]) => [list, toolsWith(effect, stated).map(pattern)] as const)
      .filter(([, patterns]) => patterns.length > 0);
    const text = opening('#', context, losses) + yamlText(Object.fromEntries(file));
    return { text, filename: continueCli.filename, losses, enforced };
  },
};

/** The name as a pattern, in which a bracket would begin an argument and spaces at the ends would be cut off. */
function pattern(tool: string): string {
  return tool.replace(/[*(]|^\s|\s$/g, '?');
}

function standsFor(tool: string, other: string): boolean {
  return continueMatches(pattern(tool), other);
}

/** With -p nobody can be asked: Continue then hides what is to be asked for, but runs what nothing names. */
function withoutPerson(loss: Loss): Loss {
  if (loss.tool !== '*') return loss;
  return { ...loss, message: loss.message.replace(/\.$/, '; with -p it runs.') };
}
