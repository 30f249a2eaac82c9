import { opening } from './comment.ts';
import type { Consumer } from './fit.ts';
import type { Format } from './format.ts';
import { reduce, toolsWith } from './reduce.ts';
import { unexpanded } from './unexpanded.ts';
import { yamlText } from './yaml-text.ts';

const says = { effects: ['hide', 'allow'], operators: [], windows: [] } as const satisfies Partial<Format>;

/** The most entries that the gateway takes in one list; its check is by the cluster, which refuses a longer one. */
const longest = 32;

/** Envoy AI Gateway: the tool selector of one backend of an MCPRoute. What it leaves out it neither lists nor calls. */
export const envoyAiGateway: Format = {
  id: 'envoy-ai-gateway',
  language: 'yaml',
  filename: 'mcproute.yaml',
  ...says,
  export(policy, context) {
    const closed = policy.default === 'deny';
    const consumer: Consumer = { ...says, name: 'Envoy AI Gateway', ...(closed && { rest: 'hide' }) };
    const { stated, losses, enforced } = reduce(policy, context, consumer);
    const names = toolsWith(closed ? 'allow' : 'hide', stated);
    const toolSelector =
      names.length > 0 ? select(closed ? 'include' : 'exclude', names) : closed ? nothing : undefined;
    const file = { spec: { backendRefs: [{ name: context.server, ...(toolSelector && { toolSelector }) }] } };
    return {
      text: unexpanded(opening('#', context, losses) + yamlText(file)),
      filename: envoyAiGateway.filename,
      losses,
      enforced,
    };
  },
};

/** An empty list would select every tool. */
const nothing = { excludeRegex: ['.*'] };

function select(list: 'include' | 'exclude', names: readonly string[]): Record<string, readonly string[]> {
  if (names.length <= longest) return { [list]: names };
  return { [`${list}Regex`]: [`^(?:${names.map(quoted).join('|')})$`] };
}

/** The name as a regular expression that matches nothing else. */
function quoted(name: string): string {
  return name.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}
