import type { Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, nameOf, type Says } from '../format.ts';
import { opening } from '../write/comment.ts';
import { listing } from '../write/listing.ts';
import { yamlText } from '../write/yaml-text.ts';

export const says = {
  consumer: 'Goose',
  effects: ['hide', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;

/** Goose: the available tools of one extension. They hold in each of its modes; its permission.yaml does not. */
export function write(policy: Policy, context: ExportContext): Exported {
  const { listed, losses, enforced } = listing(policy, context, says);
  // An empty list stands for every tool, so an extension without any is switched off.
  const extension = listed.length > 0 ? { available_tools: listed } : { enabled: false };
  const text = opening('#', context, losses) + yamlText({ extensions: { [nameOf(context)]: extension } });
  return { text, losses, enforced };
}
