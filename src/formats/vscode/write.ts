import type { Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, nameOf, type Says } from '../format.ts';
import { oneLine } from '../write/comment.ts';
import { listing } from '../write/listing.ts';
import { spelled } from './spelling.ts';

export const says = {
  consumer: 'VS Code',
  effects: ['hide', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;

/** VS Code: a custom agent, which has the tools of its list and no other. */
export function write(policy: Policy, context: ExportContext): Exported {
  const { title, permalink, digest } = context;
  const server = nameOf(context);
  const { listed, losses, enforced } = listing(policy, context, {
    ...says,
    spell: spelled,
    cannot: ({ effect, tool }) => (effect === 'allow' && !isPlain(tool) ? 'cannot write this name' : undefined),
  });
  const quoted = server.replaceAll("'", "''");
  const tools = listed.map((tool) => `'${quoted}/${spelled(tool)}'`);
  const lines = [
    '---',
    `description: '${oneLine(`${title}: ${permalink} ${digest}`).replaceAll("'", '’')}'`,
    `tools: [${[...new Set(tools)].join(', ')}]`,
    '---',
  ];
  return { text: `${lines.join('\n')}\n`, losses, enforced };
}

/** The agents of several servers as one, which has the tools of all their lists. */
export function together(texts: readonly string[]): string {
  const list = /^tools: \[(.*)\]$/m;
  const tools = texts.map((text) => list.exec(text)?.[1] ?? '').filter((names) => names !== '');
  return texts[0]!.replace(list, () => `tools: [${tools.join(', ')}]`);
}

/** Whether a name stands for itself: `*` would be every tool, and a quote would end the name. */
function isPlain(tool: string): boolean {
  return /^[\w. -]+$/.test(tool);
}
