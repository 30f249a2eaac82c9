import {
  nameOf,
  type ExportContext,
  type Exported,
  type Loss,
  type Standing,
  type TextFormat,
} from '../../formats/index.ts';
import type { Call, Policy } from '../../model/index.ts';
import { decide, effectOf, noCounters } from '../../policy/core.ts';
import { depends, modeLine, standingOf, type ModeTable } from './mode-line.ts';
import { countMet, getOutcome, type Met, type Outcome } from './outcomes.ts';
import { panelSentence } from './panel-sentence.ts';

/** A policy as one format's text, with what that text does. */
export interface FormatText {
  text: string;
  /** What the format cannot say. */
  losses: readonly Loss[];
  /** What the text does with one call of every tool: `1 hidden and refused, 41 pass`. */
  decided: string;
  /** In which of the consumer's modes that holds, and what differs in others; names in backticks. */
  modes: string;
  outcomes: Outcome[];
}

/** The text of a policy for one tool, with what it does in one sentence, and in a row for a tool that is not there yet. */
export interface ToolText extends FormatText {
  sentence: string;
}

/** A call worth a row, with a remark on why. */
export interface CallRow {
  call: Call;
  note: string | null;
}

/**
 * Writes the policy for one tool, and counts what one call of every tool meets by what the exporter says that its text
 * does. A test holds that equal to reading the text back, for every tool and format: done for each of two dozen texts
 * of every tool, that would cost more than the rest of the site.
 */
export function writeListedText(
  format: TextFormat,
  table: ModeTable,
  policy: Policy,
  context: ExportContext,
  calls: readonly Call[],
): Omit<FormatText, 'outcomes'> {
  const { text, losses, enforced } = format.export(policy, context);
  const named = new Set(policy.rules.map(({ tool }) => tool));
  const met = calls.map((call): Met => {
    const effect = effectOf(enforced, call);
    return { effect, isNamed: table.isApart || (named.has(call.tool) && !(effect === 'ask' && format.asksUnnamed)) };
  });
  return { text, losses, decided: countMet(met), modes: modeLine(table, standingsOf(table, met)) };
}

/** Writes a whole-server policy for one consumer, and decides one call of every tool by what was written. */
export function writeFormatText(
  format: TextFormat,
  table: ModeTable,
  policy: Policy,
  context: ExportContext,
  calls: readonly Call[],
): FormatText {
  const { text, losses, answer } = written(format, table, policy, context);
  const met = calls.map(answer);
  return {
    text,
    losses,
    decided: countMet(met),
    modes: modeLine(table, standingsOf(table, met)),
    outcomes: calls.map((call, at) => getOutcome(met[at]!, call)),
  };
}

/**
 * Writes the policy for one tool, and decides by what was written the rows, one call of every tool, and one of a tool
 * that the server gains later.
 */
export function writeToolText(
  format: TextFormat,
  table: ModeTable,
  policy: Policy,
  context: ExportContext,
  rows: readonly CallRow[],
  calls: readonly Call[],
): ToolText {
  const { text, losses, answer } = written(format, table, policy, context);
  const { tool } = policy.rules[0]!;
  const shown = rows.map(({ call, note }) => ({ met: answer(call), call, note }));
  const own = shown.filter(({ call }) => call.tool === tool).map(({ met }) => met);
  const met = calls.map(answer);
  const later: Call = { server: context.server.id, tool: laterTool, arguments: {} };
  const last = answer(later);
  const shownMet = [...shown.map((row) => row.met), last];
  const isLoose = standingsOf(table, own).some((standing) => standing !== 'unnamed' && depends(table, standing));
  return {
    text,
    losses,
    decided: countMet(met),
    modes: modeLine(table, standingsOf(table, shownMet)),
    outcomes: [
      ...shown.map((row) => getOutcome(row.met, row.call, row.note)),
      { ...getOutcome(last, later), call: 'a tool that the server gains later' },
    ],
    sentence: panelSentence({
      tool,
      policy,
      own,
      others: met.filter((_met, at) => calls[at]!.tool !== tool),
      later: last,
      where: isLoose ? table.rows : null,
    }),
  };
}

/** What the calls under a text have there, for the words on modes. */
export function standingsOf(table: ModeTable, met: readonly Met[]): Standing[] {
  return met.map(({ effect, isNamed }) => standingOf(table, effect, isNamed));
}

/** A name that no tool has: what becomes of it is what becomes of a tool that nobody named. */
export const laterTool = 'a_tool_gained_later';

/** A text, and what it does with a call: as its consumer reads it, or, where only the consumer's own engine can, as the export says. */
function written(format: TextFormat, table: ModeTable, policy: Policy, context: ExportContext) {
  const exported = format.export(policy, context);
  return { ...exported, answer: answerIn(format, table, exported, context) };
}

/** What a text does with calls of one server: as its consumer reads it, or, where only the consumer's own engine can, as the export says. */
export function answerIn(
  format: TextFormat,
  table: ModeTable,
  { text, enforced }: Pick<Exported, 'text' | 'enforced'>,
  context: Pick<ExportContext, 'server' | 'name'>,
): (call: Call) => Met {
  const name = nameOf(context);
  const reading = format.read?.(text);
  const decideCall = reading?.decide(name);
  const named = new Set(reading?.mentions(name).map(({ tool }) => tool));
  return (call) =>
    decideCall
      ? { effect: decideCall(call), isNamed: table.isApart || named.has(call.tool) }
      : { effect: decide(enforced, call, { now: 0, counters: noCounters }).effect, isNamed: true };
}
