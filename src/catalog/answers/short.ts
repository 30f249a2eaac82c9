import { counted, identifierWords, once, severityOf } from '../../model/index.ts';
import type { JudgedServer } from '../judge.ts';
import { listOf, type Answer, type AnswerContext } from './answer.ts';
import { canIRateLimitIt, capFor } from './can-i-rate-limit-it.ts';
import { canBeWrittenAgain } from './can-it-be-undone.ts';
import { howDoIBlockIt } from './how-do-i-block-it.ts';
import { firstThat, writeIn } from './in-format.ts';
import { quotedSpans } from './quoted.ts';

/**
 * Answers about a tool of which nobody has written, each one sentence about what this very tool does. The parts of its
 * page say already what the definition gives, the rules and the policy; where there is no answer here, the one for
 * every tool holds.
 */
export const shortAnswers: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['what-does-it-do', whatItDoes],
  ['what-risk-level', riskLevel],
  ['can-it-be-undone', undone],
  ['is-there-a-dry-run', dryRun],
  ['what-does-zero-do', () => null],
  ['what-if-an-argument-is-left-out', leftOut],
  [
    'which-server-provides-it',
    ({ tool: { name, server, removed } }) =>
      removed
        ? `None now: ${server.name} had ${name} until ${removed.lastVersion}.`
        : `${server.name} provides ${name}.`,
  ],
  ['does-it-reach-outside', reachesOutside],
  ['can-an-agent-run-code-through-it', runsCode],
  ['when-does-it-take-effect', takesEffect],
  ['whose-data-does-it-show', shows],
  ['does-it-need-approval', approval],
  ['how-do-i-enforce-a-policy', enforced],
  ['can-i-rate-limit-it', limited],
  ['how-do-i-block-it', blocked],
]);

/**
 * The first sentence, about a tool that does as its act says, such as `deletes the branch`; the second where its name
 * tells no act, or the same one as the name of another tool of the server.
 */
function told({ judged }: AnswerContext, does: (act: string) => string, plain: string): string {
  const { act } = judged.text;
  return act === null || sharedActs(judged.server).has(act) ? plain : does(act);
}

const sharedActs = once((server: JudgedServer): ReadonlySet<string> => {
  const byAct = Map.groupBy(server.tools, ({ text }) => text.act);
  return new Set([...byAct].flatMap(([act, tools]) => (act !== null && tools.length > 1 ? [act] : [])));
});

/** The words of the definition that support a value, as the ground of an answer; empty where none do. */
function ground(context: AnswerContext, supports: string): string {
  const spans = quotedSpans(context, supports);
  return spans.length > 0 ? `, by ${listOf(spans)}` : '';
}

const longest = 160;

/** The line of the tool; its own first sentence as a quotation where the name alone tells too little. */
function whatItDoes({ tool, judged }: AnswerContext): string {
  const required = tool.parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name);
  const needs = required.length > 0 ? ` It needs ${listOf(required)}.` : '';
  const said = /^\s*(.+?)(?:[.!?](?=\s|$)|\n|$)/.exec(judged.definition.description ?? '')?.[1]?.trim() ?? '';
  return isTold(tool.name, judged.text.act) || tool.line.includes('“') || said === '' || said.length > longest
    ? `${tool.line}${needs}`
    : `${tool.line.replace(/\.$/, '')}: “${said}”, says its definition.${needs}`;
}

/** True where the name itself tells both the act and what it is done to. */
function isTold(name: string, told: string | null): boolean {
  return told !== null && told.includes(' ') && identifierWords(name).some((word) => told.startsWith(word.slice(0, 4)));
}

function riskLevel(context: AnswerContext): string {
  const { name, severity, sum, review } = context.tool;
  const points = `${sum.total} ${sum.total === 1 ? 'point' : 'points'}`;
  const unlike = severity.value === severityOf(sum.total) ? '' : ' before review';
  const [base, ...raised] = sum.lines.map(({ why }) => why);
  const why = [told(context, (act) => `it ${act}`, base ?? ''), ...raised];
  return `${name} is ${severity.value}, ${points}${unlike}: ${listOf(why)}.${review.needed ? ' The verdict waits for a review.' : ''}`;
}

function undone(context: AnswerContext): string | null {
  const { tool, judged } = context;
  const { name } = tool;
  const undo = tool.related.filter(({ relation }) => relation === 'undoes it').map((other) => other.name);
  const by = undo.length > 0 ? listOf(undo) : 'another tool';
  switch (judged.verdict.axes.reversibility) {
    case 'nothing':
      return told(context, (act) => `There is nothing to undo when it ${act}.`, `${name} changes nothing.`);
    case 'tool':
      return told(context, (act) => `Yes: where it ${act}, ${by} takes that back.`, `Yes, ${name} by ${by}.`);
    case 'hand':
      return told(
        context,
        (act) => `Only by hand: no other tool takes it back when it ${act}.`,
        `Only by hand, ${name}.`,
      );
    case 'never':
      return canBeWrittenAgain(context)
        ? told(
            context,
            (act) => `No: it ${act}, and somebody has to write that again.`,
            `No: what ${name} loses has to be written again.`,
          )
        : told(
            context,
            (act) => `No: it ${act}, and what is lost with that does not come back.`,
            `No: what ${name} loses does not come back.`,
          );
    case 'unknown':
      return null;
  }
}

const holds = {
  'dry-run': (spans: string) => `${spans} makes it report instead`,
  confirm: (spans: string) => `${spans} has to be given first`,
  limit: (spans: string) => `${spans} caps how much one call touches`,
} as const;

function dryRun(context: AnswerContext): string {
  const { guard } = context.judged.verdict.axes;
  const { name } = context.tool;
  const spans = quotedSpans(context, `guard=${guard}`);
  if (spans.length === 0 || !(guard in holds))
    return told(context, (act) => `No: it ${act} without a dry run, a confirmation or a cap.`, `No, ${name} has none.`);
  const held = holds[guard as keyof typeof holds](listOf(spans));
  return told(context, (act) => `Yes: where it ${act}, ${held}.`, `Yes, in ${name} ${held}.`);
}

function leftOut({ tool }: AnswerContext): string | null {
  const known = tool.parameters.filter(
    ({ required, fallback }) => !required && fallback !== null && fallback !== 'null',
  );
  if (known.length === 0) return null;
  return `${tool.name} then takes ${listOf(known.map(({ name, fallback }) => `${fallback} for ${name}`))}.`;
}

function reachesOutside(context: AnswerContext): string {
  const { name } = context.tool;
  const by = ground(context, 'outside=open');
  const does = told(context, (act) => `it ${act} outside the own system`, `${name} does`);
  return by === '' ? `Yes, by its author’s hint: ${does}.` : `Yes: ${does}${by}.`;
}

function runsCode(context: AnswerContext): string {
  const spans = quotedSpans(context, 'input=code');
  return `Yes: ${context.tool.name} runs what it is given${spans.length > 0 ? ` as ${listOf(spans)}` : ''}.`;
}

function takesEffect(context: AnswerContext): string | null {
  const { effective } = context.judged.verdict.axes;
  if (effective === 'unknown') return null;
  return effective === 'at-once'
    ? `At once: when a call of ${context.tool.name} returns, it holds.`
    : `Not yet: another call makes live what ${context.tool.name} prepares.`;
}

const data = { personal: 'People’s or business data', secrets: 'Keys, passwords or tokens' } as const;

function shows(context: AnswerContext): string {
  const { exposure } = context.judged.verdict.axes;
  const { name } = context.tool;
  const what = exposure === 'personal' || exposure === 'secrets' ? data[exposure] : 'Names, states and counts';
  const when = told(context, (act) => `when it ${act}`, `in ${name}`);
  return `${what}, ${when}${ground(context, `exposure=${exposure}`)}.`;
}

function approval(context: AnswerContext): string {
  const { name } = context.tool;
  const { effect, reason } = context.judged.recommendation;
  switch (effect) {
    case 'ask':
      return told(
        context,
        (act) => `Yes, a person should see each call before it ${act}.`,
        `Yes, each call of ${name}.`,
      );
    case 'hide':
      return told(
        context,
        (act) => `No, hide it: no agent should have a tool that ${act}.`,
        `No, hide ${name}. ${reason}`,
      );
    case 'deny':
      return `Not yet, refuse ${name}. ${reason}`;
    case 'limit':
      return told(context, (act) => `No, a cap is enough where it ${act}.`, `No, cap ${name}.`);
    case 'allow':
      return told(context, (act) => `No, let it run: it only ${act}.`, `No, let ${name} run.`);
  }
}

function enforced(context: AnswerContext): string | null {
  const { tool } = context;
  const { name } = tool;
  if (tool.effect === 'allow')
    return told(context, (act) => `None is needed: it only ${act}.`, `None is needed for ${name}.`);
  const [first] = tool.policy.formats;
  const written =
    firstThat(context, tool.policy.policy) ?? (first && writeIn(context, tool.policy.policy, first)) ?? null;
  if (written === null) return null;
  const { title, filename } = written.format;
  const becomes = {
    hide: () => `agents no longer see ${name}`,
    deny: () => `calls of ${name} are refused`,
    ask: (act: string) => `a person is asked before it ${act}`,
    limit: (act: string) => `it ${act} at most ${often(context)}`,
    allow: (act: string) => `it ${act} without a question`,
  } as const;
  return told(
    context,
    (act) => `Copy the text for ${title} to ${filename}, and ${becomes[written.effect](act)}.`,
    `Copy ${filename} for ${name}.`,
  );
}

/** `5 times a minute`: the cap of the tool. */
function often({ judged }: AnswerContext): string {
  const { max, per } = capFor(judged);
  return `${counted(max, 'time')} ${per === 'hour' ? 'an' : 'a'} ${per}`;
}

const better = { hide: 'hide it', deny: 'refuse it', ask: 'ask a person before each', limit: '', allow: '' } as const;

function limited(context: AnswerContext): ReturnType<Answer> {
  const given = canIRateLimitIt(context);
  const { name } = context.tool;
  if (given === null || typeof given === 'string') {
    const instead = better[context.judged.recommendation.effect];
    return told(
      context,
      (act) => `A cap is too little where it ${act}: ${instead}.`,
      `A cap is too little for ${name}: ${instead}.`,
    );
  }
  const answer = told(
    context,
    (act) => `Yes: it ${act} at most ${often(context)}, and the next call is refused.`,
    `Yes, ${name} ${often(context)}.`,
  );
  return { ...given, answer };
}

function blocked(context: AnswerContext): ReturnType<Answer> {
  const given = howDoIBlockIt(context);
  if (given === null || typeof given === 'string') return given;
  const hides = given.answer.startsWith('Hide ') ? 'hides' : 'refuses';
  return { ...given, answer: `With the text below ${given.snippet.consumer} ${hides} ${context.tool.name}.` };
}
