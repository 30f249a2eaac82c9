import { effectNames, type Json, type Policy, type PolicyRule } from '../../model/index.ts';
import type { ExportContext, Exported, Says } from '../format.ts';
import { opening } from '../write/comment.ts';
import type { Consumer } from '../write/fit.ts';
import { reduce } from '../write/reduce.ts';
import { governCode, importCode } from './code.ts';

export const says = {
  consumer: 'LangChain',
  effects: ['hide', 'deny', 'ask', 'allow'],
  operators: ['eq', 'neq', 'in', 'not_in', 'lt', 'lte', 'gt', 'gte', 'contains', 'exists'],
  windows: [],
} as const satisfies Says;
const consumer: Consumer = { ...says, mixed: true, cannot };

/** LangChain: a Python module that gives an agent its tools and the middleware that asks and refuses. */
export function write(policy: Policy, context: ExportContext): Exported {
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  const rules = [...stated.values()].flatMap(inOrder);
  const otherwise = { effect: policy.default, reason: 'The policy does not name this tool.' };
  const lines = rules.map(({ tool, effect, when, reason }) => JSON.stringify({ tool, effect, when, reason }));
  const data = `{"default": ${JSON.stringify(otherwise)}, "rules": [\n${lines.join(',\n')}\n]}`;
  const parts = [
    opening('#', context, losses),
    importCode,
    `\nPOLICY = json.loads(r'''\n${quotable(data)}\n''')\n`,
    governCode(rules.flatMap(({ when }) => when ?? [])),
  ];
  return { text: parts.join(''), losses, enforced };
}

/** The rules of a tool so that the first that holds is the strictest; where none holds, one denies. */
function inOrder(rules: PolicyRule[]): PolicyRule[] {
  const sorted = rules.toSorted((a, b) => effectNames.indexOf(a.effect) - effectNames.indexOf(b.effect));
  if (rules.some(({ when }) => !when)) return sorted;
  const { server, tool } = rules[0]!;
  return [...sorted, { server, tool, effect: 'deny', reason: 'No rule is for these arguments.' }];
}

/** JSON inside a raw literal of Python: without its quote, and without characters that no one sees. */
function quotable(json: string): string {
  return json.replace(/(?!\n)['\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** Python takes 1 and true for equal, inside lists and objects too, so only empty ones are compared. */
function cannot({ when }: PolicyRule): string | undefined {
  const isFilled = (value: Json) => typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  const isNested = when?.some(({ op, value }) =>
    op === 'in' || op === 'not_in' ? (value as Json[]).some(isFilled) : isFilled(value),
  );
  return isNested ? 'cannot compare lists and objects' : undefined;
}
