import { stringify } from 'smol-toml';
import { opening } from './comment.ts';
import type { Consumer } from './fit.ts';
import type { Format } from './format.ts';
import { reduce } from './reduce.ts';

const says = { effects: ['hide', 'ask', 'allow'], operators: [], windows: [] } as const satisfies Partial<Format>;
const decisions = { hide: 'deny', ask: 'ask_user', allow: 'allow' } as const;
const longest = 63;

/** Gemini CLI: rules of its policy engine. What it always denies it also hides. */
export const geminiCli: Format = {
  id: 'gemini-cli',
  language: 'toml',
  filename: 'mcp-policy.toml',
  ...says,
  export(policy, context) {
    const mcpName = context.server.replaceAll('_', '-'); // Gemini CLI ends a server's name at the first underscore
    const spell = (tool: string) => spelled(mcpName, tool);
    const consumer: Consumer = {
      ...says,
      name: 'Gemini CLI',
      rest: policy.default === 'deny' ? 'hide' : 'ask',
      spell,
    };
    const { stated, losses, enforced } = reduce(policy, context, consumer);
    const rules = new Map<string, unknown>();
    // A rule without toolName makes Gemini CLI drop the whole file, so that for every tool names "*".
    if (policy.default === 'deny') rules.set('*', { mcpName, toolName: '*', decision: 'deny', priority: 100 });
    for (const [tool, [rule]] of stated)
      rules.set(spell(tool), {
        mcpName,
        toolName: spell(tool),
        decision: decisions[rule!.effect as keyof typeof decisions],
        priority: 200,
      });
    const text = opening('#', context, losses) + stringify({ rule: [...rules.values()] });
    return { text: `${text.trimEnd()}\n`, filename: geminiCli.filename, losses, enforced };
  },
};

/** The tool's part of the name by which Gemini CLI knows it: other characters are underscores, a long middle is cut. */
function spelled(server: string, tool: string): string {
  const prefix = `mcp_${server}_`;
  const full = `${prefix}${tool}`.replace(/[^a-zA-Z0-9_\-.:]/g, '_');
  const name = full.length > longest ? `${full.slice(0, 30)}...${full.slice(-30)}` : full;
  return name.slice(prefix.length);
}
