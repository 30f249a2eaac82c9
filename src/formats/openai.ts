import type { Consumer } from './fit.ts';
import type { Format, Loss } from './format.ts';
import { reduce, toolsWith } from './reduce.ts';

const says = { effects: ['hide', 'ask', 'allow'], operators: [], windows: [] } as const satisfies Partial<Format>;

/** OpenAI Responses API: the `mcp` tool of a request. What is not in `allowed_tools` the model does not see. */
export const openai: Format = {
  id: 'openai',
  language: 'json',
  filename: 'mcp-tool.json',
  ...says,
  export(policy, context) {
    const closed = policy.default === 'deny';
    const consumer: Consumer = { ...says, name: 'OpenAI', rest: closed ? 'hide' : 'ask' };
    const { stated, losses, enforced } = reduce(policy, context, consumer);
    const [hidden, always, never] = (['hide', 'ask', 'allow'] as const).map((effect) => toolsWith(effect, stated));
    const shown = closed ? [...never!, ...always!] : context.tools.filter((tool) => !hidden!.includes(tool));
    const file = {
      type: 'mcp',
      server_label: context.server,
      ...((closed || hidden!.length > 0) && { allowed_tools: shown }),
      ...(always!.length + never!.length > 0 && {
        require_approval: {
          ...(always!.length > 0 && { always: { tool_names: always } }),
          ...(never!.length > 0 && { never: { tool_names: never } }),
        },
      }),
    };
    const text = `${JSON.stringify(file, null, 2)}\n`;
    return { text, filename: openai.filename, losses: closed ? losses : losses.map(later), enforced };
  },
};

function later(loss: Loss): Loss {
  if (loss.tool !== '*') return loss;
  return {
    ...loss,
    message: `${loss.message} One that the server gains later is hidden where allowed_tools is given.`,
  };
}
