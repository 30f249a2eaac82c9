import { opening } from './comment.ts';
import { naming } from './closed.ts';
import type { Consumer } from './fit.ts';
import type { Format, Loss } from './format.ts';
import { reduce, toolsWith } from './reduce.ts';
import { yamlText } from './yaml-text.ts';

const says = { effects: ['hide', 'allow'], operators: [], windows: [] } as const satisfies Partial<Format>;
const consumer: Consumer = { ...says, name: 'Docker MCP Gateway', rest: 'hide' };

/** Docker MCP Gateway: its list of enabled tools. It knows no list of refused ones. */
export const dockerGateway: Format = {
  id: 'docker-gateway',
  language: 'yaml',
  filename: 'tools.yaml',
  ...says,
  export(policy, context) {
    const { stated, enforced, ...reduced } = reduce(naming(policy, context), context, consumer);
    const losses = policy.default === 'deny' ? reduced.losses : reduced.losses.map(later);
    const file = { [context.server]: toolsWith('allow', stated) };
    return {
      text: opening('#', context, losses) + yamlText(file),
      filename: dockerGateway.filename,
      losses,
      enforced,
    };
  },
};

function later(loss: Loss): Loss {
  if (loss.tool !== '*') return loss;
  const message = `A tool that the server gains later is hidden by ${consumer.name}, since it is not in the list.`;
  return { ...loss, said: 'allow', message };
}
