import { opening } from './comment.ts';
import type { Consumer } from './fit.ts';
import type { Format } from './format.ts';
import { conditionCode, governCode, importCode } from './langchain-code.ts';
import { reduce } from './reduce.ts';

const says = {
  effects: ['hide', 'deny', 'ask', 'allow'],
  operators: ['eq', 'neq', 'in', 'not_in', 'lt', 'lte', 'gt', 'gte', 'contains', 'exists'],
  windows: [],
} as const satisfies Partial<Format>;
const consumer: Consumer = { ...says, name: 'LangChain', mixed: true };

/** LangChain: a Python module that gives an agent its tools and the middleware that asks and refuses. */
export const langchain: Format = {
  id: 'langchain',
  language: 'python',
  filename: 'policy.py',
  ...says,
  export(policy, context) {
    const { stated, losses, enforced } = reduce(policy, context, consumer);
    const rules = [...stated.values()].flat();
    const lines = rules.map(({ tool, effect, when, reason }) => JSON.stringify({ tool, effect, when, reason }));
    const data = `{"default": "${policy.default}", "rules": [\n${lines.join(',\n')}\n]}`;
    const isConditional = rules.some(({ when }) => when);
    const parts = [
      `${opening('#', context, losses)}${importCode}\nPOLICY = json.loads(r'''\n${quotable(data)}\n''')\n${governCode(isConditional)}`,
      ...(isConditional ? [conditionCode] : []),
    ];
    return { text: parts.join('\n\n'), filename: langchain.filename, losses, enforced };
  },
};

/** JSON inside a raw literal of Python: without its quote, and without characters that no one sees. */
function quotable(json: string): string {
  return json.replace(/(?!\n)['\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}
