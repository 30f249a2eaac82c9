import type { Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, nameOf, type Says } from '../format.ts';
import { oneLine, opening } from '../write/comment.ts';
import { listing } from '../write/listing.ts';
import { yamlText } from '../write/yaml-text.ts';

export const says = {
  consumer: 'Docker MCP Gateway',
  effects: ['hide', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;

/** Docker MCP Gateway: its list of enabled tools. It knows no list of refused ones. */
export function write(policy: Policy, context: ExportContext): Exported {
  const server = nameOf(context);
  const { listed, losses, enforced } = listing(policy, context, says);
  const start = `# Start the gateway with --servers ${oneLine(server)}: else its code-mode runs what is not listed.\n`;
  const text = opening('#', context, losses) + start + yamlText({ [server]: listed });
  return { text, losses, enforced };
}
