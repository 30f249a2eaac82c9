import { type Effect, once, type Policy } from '../../model/index.ts';
import { decide, noCounters } from '../../policy/index.ts';
import type { JudgedServer, JudgedTool } from '../judge.ts';
import { depends, standingOf } from '../policy/mode-line.ts';
import { exampleCall, peersOf } from '../policy/calls.ts';
import { getProfiles, getProfileText } from '../policy/profiles.ts';
import { getFormats, type FormatModel } from '../terms/formats.ts';
import type { AnswerContext, Snippet } from './answer.ts';

/** A policy for one tool as one format's text, with what that text does. */
export interface InFormat {
  policy: Policy;
  format: FormatModel;
  server: string;
  text: string;
  /** What becomes of a call of the tool that keeps to the conditions. */
  effect: Effect;
  /** What the format says instead of what the policy asks for this tool, in a sentence; null where it says just that. */
  loss: string | null;
  /** What becomes of the other tools, each called once. */
  others: Effect[];
}

/** Writes a policy for the tool in one format, and decides by what was written. */
export function writeIn({ tool, judged }: AnswerContext, policy: Policy, format: FormatModel): InFormat {
  const { text, losses, enforced } = format.format.export(policy, tool.policy.context);
  const become = (one: JudgedTool): Effect =>
    decide(enforced, exampleCall(one), { now: 0, counters: noCounters }).effect;
  return {
    policy,
    format,
    server: judged.server.id,
    text,
    effect: become(judged),
    loss: losses.find((loss) => loss.tool === tool.name)?.message ?? null,
    others: peersOf(judged)
      .filter(({ name }) => name !== tool.name)
      .map(become),
  };
}

/** The first format whose text does to the tool just what the policy asks; null where none does. */
export function firstThat(context: AnswerContext, policy: Policy): InFormat | null {
  const wanted = policy.rules[0]!.effect;
  for (const format of context.tool.policy.formats) {
    if (!format.effects.includes(wanted)) continue;
    const written = writeIn(context, policy, format);
    if (written.effect === wanted && written.loss === null) return written;
  }
  return null;
}

/** A text to copy, with its file and consumer. */
export function snippetOf({ policy, format, server, text }: InFormat): Snippet {
  const spelled = format.format.serverNames.spell?.(server) ?? server;
  // the comment above a text holds the page's address, and the server's id with it
  const holds = text.split('\n').some((line) => !/^\s*(#|\/\/)/.test(line) && line.includes(spelled));
  return {
    text,
    language: format.language,
    file: format.filename,
    consumer: format.title,
    server: holds ? spelled : null,
    format: format.id,
    policy,
  };
}

/** What a text does with calls of a tool, as a predicate: `hides and refuses delete_filter`. */
export const does: Record<Effect, (tool: string) => string> = {
  hide: (tool) => `hides and refuses ${tool}`,
  deny: (tool) => `refuses ${tool}`,
  ask: (tool) => `asks a person before each call of ${tool}`,
  limit: (tool) => `lets ${tool} run up to the limit`,
  allow: (tool) => `lets ${tool} run`,
};

/** ` in manual` where what a text does with calls of the tool is something else in other modes of its consumer. */
export function inMode({ format: { modeTable }, effect }: InFormat): string {
  return modeTable.rows !== null && depends(modeTable, standingOf(modeTable, effect, true))
    ? ` ${modeTable.rows.replaceAll('`', '')}`
    : '';
}

/** The formats in which a ready policy of the server asks a person before a call of the tool that keeps to its conditions. */
export function askedUnder(tool: JudgedTool, profile: string): FormatModel[] {
  return [...(askingFormats(tool.server).get(profile)?.get(tool.name) ?? [])];
}

const askingFormats = once((server: JudgedServer) => {
  const byProfile = new Map<string, Map<string, FormatModel[]>>();
  for (const profile of getProfiles(server).filter(({ policy }) =>
    policy.rules.some((rule) => rule.effect === 'ask'),
  )) {
    const byTool = new Map<string, FormatModel[]>();
    byProfile.set(profile.id, byTool);
    for (const format of getFormats(server.catalog))
      for (const { tool, effect } of getProfileText(server, profile, format).outcomes)
        if (effect === 'ask') byTool.set(tool, [...(byTool.get(tool) ?? []), format]);
  }
  return byProfile;
});
