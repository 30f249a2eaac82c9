import { oneLine, opening } from './comment.ts';
import type { Format } from './format.ts';
import { listing } from './listing.ts';
import { yamlText } from './yaml-text.ts';

const says = { effects: ['hide', 'allow'], operators: [], windows: [] } as const satisfies Partial<Format>;

/** Docker MCP Gateway: its list of enabled tools. It knows no list of refused ones. */
export const dockerGateway: Format = {
  id: 'docker-gateway',
  language: 'yaml',
  filename: 'tools.yaml',
  ...says,
  export(policy, context) {
    const { listed, losses, enforced } = listing(policy, context, { ...says, name: 'Docker MCP Gateway' });
    const start = `# Start the gateway with --servers ${oneLine(context.server)}: else its code-mode runs what is not listed.\n`;
    const text = opening('#', context, losses) + start + yamlText({ [context.server]: listed });
    return { text, filename: dockerGateway.filename, losses, enforced };
  },
};
