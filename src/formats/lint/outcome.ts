import type { Answer, Reader } from '../readers/reader.ts';
import { byArguments, counts, isRefused, wordFor } from './check.ts';
import { type ConsumerFacts, stopsWith } from './consumers.ts';
import { misfits } from './shape.ts';

interface Subject {
  reader: Reader;
  value: unknown;
  server: string;
  tools: readonly string[];
  consumer: ConsumerFacts;
}

/** What a consumer does with every tool under a text: decided tool by tool, and said. */
export interface Decided {
  decide: (tool: string) => Answer;
  does: string;
  /** Whether it does not even start with the text. */
  stops: boolean;
  /** What a corrected text would do, in a sentence; empty where that is the same. */
  instead: (value: unknown) => string;
}

/** Decides every tool as the consumer would. A text with a value that it does not take is read as it does then. */
export function outcome(subject: Subject): Decided {
  const { reader, value, server, consumer } = subject;
  const tools = subject.tools.length > 0 ? subject.tools : named(reader, value, server);
  const now = fates(subject);
  const stops = consumer.unfit === 'stops' && isUnfit(value, consumer);
  const does = stops ? stopsWith(consumer) : `As it stands, ${sentence(tools, now.fateOf)}`;
  const instead = (corrected: unknown) => {
    const after = fates({ ...subject, value: corrected });
    const isSame = !stops && tools.every((tool) => now.fateOf(tool) === after.fateOf(tool));
    return isSame ? 'With that alone corrected it would be the same.' : `Corrected, ${sentence(tools, after.fateOf)}`;
  };
  return { decide: now.decide, does, stops, instead };
}

/** Whether a value is of a kind that the consumer does not take. */
function isUnfit(value: unknown, { shape, problems }: ConsumerFacts): boolean {
  if (problems) return problems(value).length > 0;
  return shape !== undefined && misfits(value, shape).some(({ kind }) => kind !== 'unknown');
}

function fates({ reader, value, server, consumer }: Subject) {
  const isDropped = consumer.unfit === 'goes on without' && isUnfit(value, consumer);
  const decideCall = isDropped ? () => 'ask' as const : reader.decide(value, server);
  const conditional = new Set(isDropped ? [] : (reader.byArguments?.(value, server) ?? []));
  const decide = (tool: string) => decideCall({ tool, arguments: {} });
  const fateOf = (tool: string) => {
    const answer = decide(tool);
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

function named(reader: Reader, value: unknown, server: string): string[] {
  return [...new Set(reader.mentions(value, server).map(({ tool }) => tool))];
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
