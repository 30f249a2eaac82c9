import { spelled } from './spelling.ts';
import type { Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, nameOf, type Says, toolNames } from '../format.ts';
import { oneLine, opening } from '../write/comment.ts';
import type { Consumer } from '../write/fit.ts';
import { reduce, toolsWith } from '../write/reduce.ts';

export const says = {
  consumer: 'Copilot CLI',
  effects: ['hide', 'deny', 'ask', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;
const consumer: Consumer = { ...says, rest: 'ask', spell: spelled };

/** Copilot CLI: options of its command line. Seeing a tool and being allowed to call it are set apart. */
export function write(policy: Policy, context: ExportContext): Exported {
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  const server = spelled(nameOf(context));
  const hidden = new Set(toolsWith('hide', stated).map(spelled));
  const options = [
    ...[...hidden].map((tool) => `--excluded-tools='${server}-${tool}'`),
    // --deny-tool refuses but does not hide, --excluded-tools hides: a hidden tool gets both
    ...[...hidden, ...new Set(toolsWith('deny', stated).map(spelled))].map(
      (tool) => `--deny-tool='${server}(${tool})'`,
    ),
    ...[...new Set(toolsWith('allow', stated).map(spelled))].map((tool) => `--allow-tool='${server}(${tool})'`),
  ];
  const dotted = toolNames(context.server).find((tool) => tool.includes('.'));
  const trouble =
    dotted === undefined
      ? []
      : [`# Copilot CLI was seen to fail every request while a server lists a name with a dot, such as ${dotted}.`];
  const text = `${opening('#', context, losses)}${trouble.map((line) => `${oneLine(line)}\n`).join('')}${['copilot', ...options].map(oneLine).join(' \\\n  ')}\n`;
  return { text, losses, enforced };
}
