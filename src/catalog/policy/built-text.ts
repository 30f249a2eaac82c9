import { nameOf, type ExportContext, type Exported, type Loss, type TextFormat } from '../../formats/index.ts';
import type { Call, Policy } from '../../model/index.ts';
import { answerIn, laterTool, standingsOf } from './format-text.ts';
import { modeLine, type ModeTable } from './mode-line.ts';
import { countMet, countOutcomes, getOutcome, type Met, type Outcome, type OutcomeCount } from './outcomes.ts';

/** One server of a policy that is built, with one plausible call of each of its tools. */
export interface BuiltPart {
  /** The rules of this server alone. */
  policy: Policy;
  context: ExportContext;
  calls: readonly Call[];
}

/** A text for the servers of these ids. */
export interface BuiltFile {
  text: string;
  servers: string[];
}

/** A policy for several servers as one consumer reads it, with what that does. */
export interface BuiltText {
  files: BuiltFile[];
  /** Why each server has a text of its own, as a sentence; null where one text is for all. */
  apart: string | null;
  losses: (Loss & { server: string })[];
  met: OutcomeCount[];
  decided: string;
  modes: string;
  /** What becomes of a tool that a server gains later, where all servers agree; null where they do not. */
  later: Outcome | null;
  /** What the text does with a call, the first in its window; undefined for one of a server that the policy is not for. */
  answer(call: Call): Outcome | undefined;
}

/** Writes a policy for several servers for one consumer, as one text where the consumer reads it as it reads the texts of each, and decides by what was written. */
export function writeBuilt(format: TextFormat, table: ModeTable, parts: readonly BuiltPart[]): BuiltText {
  const alone = parts.map((part): Written => {
    const exported = format.export(part.policy, part.context);
    return { ...part, ...exported, ...metUnder(format, table, exported, part) };
  });
  const whole = alone.length > 1 ? togetherOf(format, table, alone) : undefined;
  const all = whole ?? alone;
  const outcomes = all.flatMap(({ calls, met }) => calls.map((call, at) => getOutcome(met[at]!, call)));
  const met = all.flatMap((part) => [...part.met, part.later]);
  const [first] = all;
  const isOne = first !== undefined && all.every(({ later }) => isSame(later, first.later));
  return {
    files:
      whole === undefined
        ? alone.map(({ text, context }) => ({ text, servers: [context.server.id] }))
        : [{ text: whole[0]!.text, servers: whole.map(({ context }) => context.server.id) }],
    apart: alone.length < 2 || whole !== undefined ? null : whyApart(format),
    losses: all.flatMap(({ losses, context }) => losses.map((loss) => ({ ...loss, server: context.server.id }))),
    met: countOutcomes(outcomes),
    decided: countMet(all.flatMap((part) => part.met)),
    modes: modeLine(table, standingsOf(table, met)),
    later: isOne ? getOutcome(first.later, laterCall(first)) : null,
    answer(call) {
      const part = all.find(({ context }) => context.server.id === call.server);
      // Read anew, since a reading counts the calls that it lets through.
      return part && getOutcome(answerIn(format, table, part, part.context)(call), call);
    },
  };
}

/** A part with its text, and what that does with its calls and with one of a tool gained later. */
type Written = BuiltPart & Exported & { met: readonly Met[]; later: Met };

function metUnder(format: TextFormat, table: ModeTable, exported: Exported, part: BuiltPart) {
  const answer = answerIn(format, table, exported, part.context);
  return { met: part.calls.map(answer), later: answer(laterCall(part)) };
}

function laterCall({ context }: BuiltPart): Call {
  return { server: context.server.id, tool: laterTool, arguments: {} };
}

function whyApart({ together, consumer }: TextFormat): string {
  return together === undefined
    ? `${consumer} has a text for each server.`
    : `In one text for ${consumer} the names of these servers or of their tools could not be told apart, so each has its own.`;
}

/** The parts with one text for all; undefined where the consumer would not do the same by it. */
function togetherOf(format: TextFormat, table: ModeTable, alone: readonly Written[]): Written[] | undefined {
  const spelled = alone.map(({ context }) => format.serverNames.spell?.(nameOf(context)) ?? nameOf(context));
  if (format.together === undefined || new Set(spelled).size < alone.length) return undefined;
  const text = format.together(alone.map((part) => part.text));
  const whole = alone.map((part) => ({ ...part, text, ...metUnder(format, table, { ...part, text }, part) }));
  const isAsAlone = whole.every(
    ({ met, later }, at) =>
      isSame(later, alone[at]!.later) && met.every((each, place) => isSame(each, alone[at]!.met[place]!)),
  );
  return isAsAlone ? whole : undefined;
}

function isSame(some: Met, other: Met): boolean {
  return some.effect === other.effect && some.isNamed === other.isNamed;
}
