import { hasRules, shownServer, spelled } from './spelling.ts';
import type { Effect, Policy } from '../../model/index.ts';
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

/** For a server of whose name no rule can be written: it can be kept from the model's sight, and else is asked for. */
const unruled: Consumer = { ...consumer, effects: ['hide', 'ask'] };

/** Copilot CLI: options of its command line. Seeing a tool and being allowed to call it are set apart. */
export function write(policy: Policy, context: ExportContext): Exported {
  const name = nameOf(context);
  const isRuled = hasRules(name);
  const { stated, losses, enforced } = reduce(policy, context, isRuled ? consumer : unruled);
  const named = (effect: Effect) => [...new Set(toolsWith(effect, stated).map(spelled))];
  const hidden = named('hide');
  const options = [
    ...hidden.map((tool) => `--excluded-tools='${shownServer(name)}-${tool}'`),
    // --deny-tool refuses but does not hide, --excluded-tools hides: a hidden tool gets both
    ...(isRuled ? [...hidden, ...named('deny')] : []).map((tool) => `--deny-tool='${name}(${tool})'`),
    ...named('allow').map((tool) => `--allow-tool='${name}(${tool})'`),
  ];
  const dotted = toolNames(context.server).find((tool) => tool.includes('.'));
  const trouble =
    dotted === undefined
      ? []
      : [`# Copilot CLI was seen to fail every request while a server lists a name with a dot, such as ${dotted}.`];
  const seen = named('deny').map((tool) => `# ${tool} is denied: the model sees it, and each call is refused.`);
  const notes = [...seen, ...trouble].map((line) => `${oneLine(line)}\n`).join('');
  const text = `${opening('#', context, losses)}${notes}${['copilot', ...options].map(oneLine).join(' \\\n  ')}\n`;
  return { text, losses, enforced };
}

/** The command lines of several servers as one, with the options of all. */
export function together(texts: readonly string[]): string {
  const lines = texts.map((text) => text.trimEnd().split('\n'));
  const notes = lines.flatMap((some) => some.filter((line) => line.startsWith('#')));
  const options = lines.flatMap((some) => some.filter((line) => line.startsWith('  ')));
  const plain = options.map((line) => line.trim().replace(/ \\$/, ''));
  return `${[...new Set(notes)].map((line) => `${line}\n`).join('')}${['copilot', ...plain].join(' \\\n  ')}\n`;
}
