import * as z from 'zod/mini';
import { InputError, pointer } from '../../model/index.ts';
import { testCondition } from '../../policy/core.ts';
import { json } from '../read/json.ts';
import type { Reading } from '../read/reading.ts';
import { shape } from './shape.ts';

/** LangChain: the rules in the module, of which the first that holds decides; its code is taken to be as it was written. */
export function read(text: string): Reading {
  const [, data] = /^POLICY = json\.loads\(r'''\n([^']*)\n'''\)$/m.exec(text) ?? [];
  if (data === undefined) throw refusal('', "has no POLICY = json.loads(r'''…''') with the rules in it");
  const parsed = z.safeParse(shape, json(data));
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path ?? [];
    throw refusal(`POLICY#${pointer(...path.map(String))}`, 'is not as the code of the module needs it');
  }
  const { default: otherwise, rules } = parsed.data;
  const byTool = Map.groupBy(rules, ({ tool }) => tool);
  return {
    tree: parsed.data,
    mentions: () => rules.map(({ tool }, index) => ({ tool, path: pointer('rules', index, 'tool') })),
    byArguments: () => rules.flatMap(({ tool, when }) => (when ? [tool] : [])),
    tests: () =>
      rules.flatMap(({ tool, when = [] }, rule) =>
        when.map(({ path }, index) => ({
          tool,
          argument: path.split('.')[0]!,
          path: pointer('rules', rule, 'when', index, 'path'),
        })),
      ),
    decide:
      () =>
      ({ tool, arguments: args }) => {
        const first = byTool
          .get(tool)
          ?.find(({ when = [] }) => when.every((condition) => testCondition(condition, args) === 'holds'));
        return (first ?? otherwise).effect;
      },
  };
}

function refusal(path: string, message: string): InputError {
  return new InputError([{ level: 'error', path, message }]);
}
