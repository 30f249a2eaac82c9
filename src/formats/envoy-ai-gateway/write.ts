import type { Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, nameOf, type Says } from '../format.ts';
import { opening } from '../write/comment.ts';
import type { Consumer } from '../write/fit.ts';
import { reduce, toolsWith } from '../write/reduce.ts';
import { unexpanded } from '../write/unexpanded.ts';
import { yamlText } from '../write/yaml-text.ts';
import { patternFor } from './names-pattern.ts';

export const says = {
  consumer: 'Envoy AI Gateway',
  effects: ['hide', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;

/** The most entries that the gateway takes in one list; its check is by the cluster, which refuses a longer one. */
const longest = 32;

/** Envoy AI Gateway: the tool selector of one backend of an MCPRoute. What it leaves out it neither lists nor calls. */
export function write(policy: Policy, context: ExportContext): Exported {
  const closed = policy.default === 'deny';
  const consumer: Consumer = { ...says, ...(closed && { rest: 'hide' }) };
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  const names = toolsWith(closed ? 'allow' : 'hide', stated);
  const toolSelector = names.length > 0 ? select(closed ? 'include' : 'exclude', names) : closed ? nothing : undefined;
  const file = { spec: { backendRefs: [{ name: nameOf(context), ...(toolSelector && { toolSelector }) }] } };
  return {
    text: unexpanded(opening('#', context, losses) + yamlText(file)),
    losses,
    enforced,
  };
}

/** An empty list would select every tool. */
const nothing = { excludeRegex: ['.*'] };

function select(list: 'include' | 'exclude', names: readonly string[]): Record<string, readonly string[]> {
  if (names.length <= longest) return { [list]: names };
  return { [`${list}Regex`]: [patternFor(names)] };
}
