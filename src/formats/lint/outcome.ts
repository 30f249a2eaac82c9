import type { Format } from '../format.ts';
import type { Answer, Reading } from '../read/reading.ts';
import { byArguments, byModel, counts, isRefused, wordFor } from './check.ts';
import { misfits } from './misfits.ts';
import { subjectOf } from './subject.ts';

interface Subject {
  reading: Reading;
  server: string;
  tools: readonly string[];
  format: Format;
}

/** What a consumer does with every tool under a text: decided tool by tool, and said. */
export interface Decided {
  decide: (tool: string) => Answer;
  /** What becomes of a call, in words. */
  fateOf: (tool: string) => string;
  does: string;
  /** Whether it does not even start with the text. */
  stops: boolean;
  /** What a corrected text would do, in a sentence. */
  instead: (corrected: Reading) => string;
}

/** The sentence on a consumer that does not take a file. */
export function stopsWith({ consumer, stops = 'does not start with this file' }: Format): string {
  return `${consumer} ${stops}, so nothing can be called.`;
}

/** Decides every tool as the consumer would. A text with a value that it does not take is read as it does then. */
export function outcome(subject: Subject): Decided {
  const { reading, server, format } = subject;
  const tools = subject.tools.length > 0 ? subject.tools : named(reading, server);
  const now = fates(subject);
  const stops = format.unfit === 'stops' && isUnfit(reading, format);
  const does = stops
    ? stopsWith(format)
    : `As it stands, ${inMode(subject, tools.map(now.fateOf))}${sentence(tools, now.fateOf)}`;
  const instead = (corrected: Reading) => {
    const after = fates({ ...subject, reading: corrected });
    const isSame = !stops && tools.every((tool) => now.fateOf(tool) === after.fateOf(tool));
    return isSame ? 'With that alone corrected it would be the same.' : `Corrected, ${sentence(tools, after.fateOf)}`;
  };
  return { decide: now.decide, fateOf: now.fateOf, does, stops, instead };
}

/** Whether a value is of a kind that the consumer does not take. */
function isUnfit(reading: Reading, format: Format): boolean {
  if (format.problems) return format.problems(reading).length > 0;
  const { shape, tree } = subjectOf(reading, format);
  return shape !== undefined && misfits(tree, shape).some(({ kind }) => kind !== 'unknown');
}

function fates({ reading, server, format }: Subject) {
  const isDropped = format.unfit === 'goes on without' && isUnfit(reading, format);
  const decideCall = isDropped ? () => 'ask' as const : reading.decide(server);
  const conditional = new Set(isDropped ? [] : (reading.byArguments?.(server) ?? []));
  const isJudged = isDropped ? undefined : reading.byModel?.(server);
  const decide = (tool: string) => decideCall({ tool, arguments: {} });
  const fateOf = (tool: string) => {
    const answer = decide(tool);
    if (answer === 'ask' && isJudged?.(tool)) return byModel;
    return conditional.has(tool) && answer !== 'hide' ? byArguments : wordFor(answer);
  };
  return { decide, fateOf };
}

function sentence(tools: readonly string[], fateOf: (tool: string) => string): string {
  if (tools.length === 0) return 'no tool is named.';
  const refused = [wordFor('hide'), wordFor('deny')];
  const none = tools.every((tool) => refused.includes(fateOf(tool))) ? ' None can be called.' : '';
  return `of ${tools.length} ${tools.length === 1 ? 'tool' : 'tools'}: ${counts(tools, fateOf)}.${none}`;
}

/** In which mode a person is asked, where the text sets none and some of the consumer's modes do otherwise. */
function inMode({ reading, format: { modes } }: Subject, fates: readonly string[]): string {
  if (!('list' in modes) || reading.setsMode || !fates.includes(wordFor('ask'))) return '';
  const { as } = modes.list.find(({ id }) => id === modes.rows)!;
  return `${as.replaceAll('`', '')}, `;
}

function named(reading: Reading, server: string): string[] {
  return [...new Set(reading.mentions(server).map(({ tool }) => tool))];
}

/** True where every known tool is refused, whatever its arguments. */
export function refusesAll(
  tools: readonly string[],
  decide: (tool: string) => Answer,
  conditional: Iterable<string>,
): boolean {
  const open = new Set(conditional);
  return tools.length > 0 && tools.every((tool) => isRefused(decide(tool)) && !open.has(tool));
}
