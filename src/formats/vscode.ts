import { oneLine } from './comment.ts';
import type { Format } from './format.ts';
import { listing } from './listing.ts';

const says = { effects: ['hide', 'allow'], operators: [], windows: [] } as const satisfies Partial<Format>;

/** VS Code: a custom agent, which has the tools of its list and no other. */
export const vscode: Format = {
  id: 'vscode',
  language: 'markdown',
  filename: 'least-privilege.agent.md',
  ...says,
  export(policy, context) {
    const { server, title, permalink, digest } = context;
    const { listed, losses, enforced } = listing(policy, context, {
      ...says,
      name: 'VS Code',
      spell: spelled,
      cannot: ({ effect, tool }) => (effect === 'allow' && !isPlain(tool) ? 'cannot write this name' : undefined),
    });
    const tools = listed.map((tool) => `'${server}/${spelled(tool)}'`);
    const lines = [
      '---',
      `description: '${oneLine(`${title}: ${permalink} ${digest}`).replaceAll("'", '’')}'`,
      `tools: [${[...new Set(tools)].join(', ')}]`,
      '---',
    ];
    return { text: `${lines.join('\n')}\n`, filename: vscode.filename, losses, enforced };
  },
};

/** VS Code writes a dot in a name as an underscore. */
function spelled(tool: string): string {
  return tool.replaceAll('.', '_');
}

/** Whether a name stands for itself: `*` would be every tool, and a quote would end the name. */
function isPlain(tool: string): boolean {
  return /^[\w. -]+$/.test(tool);
}
