import { severityOf } from '../../model/index.ts';
import { listOf, type Answer, type AnswerContext } from './answer.ts';
import { canIRateLimitIt, capFor } from './can-i-rate-limit-it.ts';
import { firstThat } from './in-format.ts';
import { howDoIBlockIt } from './how-do-i-block-it.ts';
import { quotedSpans } from './quoted.ts';

/**
 * Answers about a tool of which nobody has written. The parts of its page say already what the definition gives, the
 * rules and the policy; a sentence that would stand on every such page is left to them. Where there is no answer here,
 * the one for every tool holds.
 */
export const shortAnswers: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['what-risk-level', riskLevel],
  ['can-it-be-undone', undone],
  ['is-there-a-dry-run', dryRun],
  ['what-does-zero-do', () => null],
  ['what-if-an-argument-is-left-out', leftOut],
  ['which-server-provides-it', ({ tool }) => (tool.removed ? null : `${tool.server.name} provides ${tool.name}.`)],
  ['does-it-reach-outside', (context) => `Yes, ${said(context, 'outside=open')}.`],
  ['can-an-agent-run-code-through-it', (context) => `Yes, ${said(context, 'input=code')} is run.`],
  ['when-does-it-take-effect', takesEffect],
  ['whose-data-does-it-show', (context) => `${said(context, `exposure=${context.judged.verdict.axes.exposure}`)}.`],
  ['does-it-need-approval', approval],
  ['how-do-i-enforce-a-policy', enforced],
  ['can-i-rate-limit-it', limited],
  ['how-do-i-block-it', blocked],
]);

/** The words of the definition with the tool that they are of; else the tool alone. */
function said(context: AnswerContext, supports: string): string {
  const spans = quotedSpans(context, supports);
  return spans.length > 0 ? `${listOf(spans)} in ${context.tool.name}` : context.tool.name;
}

function riskLevel({ tool: { name, severity, sum, review } }: AnswerContext): string {
  const points = `${sum.total} ${sum.total === 1 ? 'point' : 'points'}`;
  const unlike = severity.value === severityOf(sum.total) ? '' : ', by review';
  return `${name} is ${severity.value}: ${points}${unlike}.${review.needed ? ' To be reviewed.' : ''}`;
}

function undone({ tool, judged }: AnswerContext): string | null {
  const undo = tool.related.filter(({ relation }) => relation === 'undoes it').map(({ name }) => name);
  switch (judged.verdict.axes.reversibility) {
    case 'nothing':
      return `${tool.name} changes nothing.`;
    case 'tool':
      return undo.length > 0 ? `Yes, ${tool.name} by ${listOf(undo)}.` : `Yes, ${tool.name} by another.`;
    case 'hand':
      return `${tool.name} only by hand.`;
    case 'never':
      return `No, ${tool.name} is final.`;
    case 'unknown':
      return null;
  }
}

function dryRun(context: AnswerContext): string {
  const { guard } = context.judged.verdict.axes;
  const spans = quotedSpans(context, `guard=${guard}`);
  return spans.length > 0 && guard !== 'none'
    ? `${context.tool.name} has ${listOf(spans)}.`
    : `No, ${context.tool.name} has none.`;
}

function leftOut({ tool }: AnswerContext): string | null {
  const known = tool.parameters.filter(({ required, fallback }) => !required && fallback !== null);
  if (known.length === 0) return null;
  return `In ${tool.name} ${listOf(known.map(({ name, fallback }) => `${name} is ${fallback}`))}.`;
}

function takesEffect({ tool, judged }: AnswerContext): string | null {
  const { effective } = judged.verdict.axes;
  if (effective === 'unknown') return null;
  return effective === 'at-once' ? `At once, ${tool.name}.` : `${tool.name} is staged.`;
}

const instead = { hide: 'hide', deny: 'refuse', ask: 'ask before', limit: 'cap', allow: 'allow' } as const;

function approval({ tool, judged: { recommendation } }: AnswerContext): string {
  if (recommendation.effect === 'ask') return `Yes, before each ${tool.name}.`;
  return `No, ${instead[recommendation.effect]} ${tool.name}.`;
}

function enforced(context: AnswerContext): string | null {
  const { tool } = context;
  if (tool.effect === 'allow') return `${tool.name} needs none.`;
  const file = firstThat(context, tool.policy.policy)?.format.filename ?? tool.policy.formats[0]?.filename;
  return file === undefined ? null : `Copy ${file} for ${tool.name}.`;
}

function limited(context: AnswerContext): ReturnType<Answer> {
  const given = canIRateLimitIt(context);
  const { name } = context.tool;
  const { effect } = context.judged.recommendation;
  if (given === null || typeof given === 'string')
    return effect === 'ask' ? `No, ask before ${name}.` : `Too little: ${instead[effect]} ${name}.`;
  const { max, per } = capFor(context.judged);
  return { ...given, answer: `${name}: ${max} ${max === 1 ? 'call' : 'calls'} per ${per}.` };
}

function blocked(context: AnswerContext): ReturnType<Answer> {
  const given = howDoIBlockIt(context);
  if (given === null || typeof given === 'string') return given;
  return { ...given, answer: `${given.snippet.consumer}: ${context.tool.name} hidden.` };
}
