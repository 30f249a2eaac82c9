import type { Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, type Loss, type Says, toolNames } from '../format.ts';
import { opening } from '../write/comment.ts';
import type { Consumer } from '../write/fit.ts';
import { overlapSpeller } from '../write/overlap.ts';
import { reduce, toolsWith } from '../write/reduce.ts';
import { yamlText } from '../write/yaml-text.ts';
import { isExact, patternFor, standsFor } from './pattern.ts';

export const says = {
  consumer: 'Continue',
  effects: ['hide', 'ask', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;
const lists = { exclude: 'hide', ask: 'ask', allow: 'allow' } as const;

/** The tools of Continue itself, which have bare names as those of servers have. */
const ownTools = new Set([
  ...['AskQuestion', 'Bash', 'CheckBackgroundJob', 'Checklist', 'Diff', 'Edit', 'Exit', 'Fetch', 'List', 'MultiEdit'],
  ...['Read', 'ReportFailure', 'Search', 'Skills', 'Status', 'Subagent', 'UploadArtifact', 'Write'],
]);

/** Continue's cn: its permissions file, by bare names. What it excludes it hides; what is not named it asks for. */
export function write(policy: Policy, context: ExportContext): Exported {
  const names = new Set([...toolNames(context.server), ...policy.rules.map((rule) => rule.tool)]);
  const consumer: Consumer = {
    ...says,
    rest: 'ask',
    spell: overlapSpeller(names, { isExact, standsFor }),
    cannot: ({ effect, tool }) =>
      effect === 'allow' && isOwn(tool) ? 'would allow a tool of its own by this name' : undefined,
  };
  const { stated, enforced, ...reduced } = reduce(policy, context, consumer);
  const losses = reduced.losses.map(withoutPerson);
  const file = Object.entries(lists)
    .map(([list, effect]) => [list, toolsWith(effect, stated).map(patternFor)] as const)
    .filter(([, patterns]) => patterns.length > 0);
  const text = opening('#', context, losses) + yamlText(Object.fromEntries(file));
  return { text, losses, enforced };
}

function isOwn(tool: string): boolean {
  return isExact(tool) ? ownTools.has(tool) : [...ownTools].some((own) => standsFor(tool, own));
}

/** With -p nobody can be asked: Continue then hides what is to be asked for, but runs what nothing names. */
function withoutPerson(loss: Loss): Loss {
  if (loss.tool !== '*') return loss;
  return { ...loss, message: loss.message.replace(/\.$/, '; with -p it runs.') };
}
