import { fullName, spelledServer, spelledTool } from './spelling.ts';
import { stringify } from 'smol-toml';
import type { Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, nameOf, type Says } from '../format.ts';
import { opening } from '../write/comment.ts';
import type { Consumer } from '../write/fit.ts';
import { reduce } from '../write/reduce.ts';

export const says = {
  consumer: 'Gemini CLI',
  effects: ['hide', 'ask', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;
const decisions = { hide: 'deny', ask: 'ask_user', allow: 'allow' } as const;

/** Gemini CLI: rules of its policy engine. What it always denies it also hides. */
export function write(policy: Policy, context: ExportContext): Exported {
  const server = nameOf(context);
  const spell = (tool: string) => fullName(server, tool);
  const consumer: Consumer = { ...says, rest: policy.default === 'deny' ? 'hide' : 'ask', spell };
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  // mcpName matches no name in which Gemini CLI writes characters otherwise; the full name of a tool does.
  const isKept = spelledServer(server) === server;
  const ofAll = isKept ? { mcpName: server, toolName: '*' } : { toolName: `mcp_${spelledServer(server)}_*` };
  const ofTool = (tool: string) =>
    isKept ? { mcpName: server, toolName: spelledTool(server, tool) } : { toolName: spell(tool) };
  const rules = new Map<string, unknown>();
  // A rule without toolName makes Gemini CLI drop the whole file, so that for every tool names "*".
  if (policy.default === 'deny') rules.set('*', { ...ofAll, decision: 'deny', priority: 100 });
  for (const [tool, [rule]] of stated)
    rules.set(spell(tool), {
      ...ofTool(tool),
      decision: decisions[rule!.effect as keyof typeof decisions],
      priority: 200,
    });
  const text = opening('#', context, losses) + stringify({ rule: [...rules.values()] });
  return { text: `${text.trimEnd()}\n`, losses, enforced };
}
