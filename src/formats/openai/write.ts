import type { Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, type Loss, nameOf, type Says, toolNames } from '../format.ts';
import type { Consumer } from '../write/fit.ts';
import { jsonText } from '../write/json-text.ts';
import { reduce, toolsWith } from '../write/reduce.ts';

export const says = {
  consumer: 'OpenAI',
  effects: ['hide', 'ask', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;

/** OpenAI Responses API: the `mcp` tool of a request. What is not in `allowed_tools` the model does not see. */
export function write(policy: Policy, context: ExportContext): Exported {
  const closed = policy.default === 'deny';
  const consumer: Consumer = { ...says, rest: closed ? 'hide' : 'ask', isApart: true };
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  const [hidden, always, never] = (['hide', 'ask', 'allow'] as const).map((effect) => toolsWith(effect, stated));
  const isHidden = new Set(hidden);
  const shown = closed ? [...never!, ...always!] : toolNames(context.server).filter((tool) => !isHidden.has(tool));
  const file = {
    type: 'mcp',
    server_label: nameOf(context),
    ...((closed || hidden!.length > 0) && { allowed_tools: shown }),
    ...(always!.length + never!.length > 0 && {
      require_approval: {
        ...(always!.length > 0 && { always: { tool_names: always } }),
        ...(never!.length > 0 && { never: { tool_names: never } }),
      },
    }),
  };
  const text = jsonText(file);
  return { text, losses: closed ? losses : losses.map(later), enforced };
}

function later(loss: Loss): Loss {
  if (loss.tool !== '*') return loss;
  return {
    ...loss,
    message: `${loss.message} One that the server gains later is hidden where allowed_tools is given.`,
  };
}
