import { parse as parseToml } from 'smol-toml';
import * as z from 'zod';
import { parse } from '../../src/model/index.ts';
import type { Engine } from './agreement.ts';

const names = z.array(z.string()).optional();
const server = z.strictObject({
  enabled_tools: names,
  disabled_tools: names,
  default_tools_approval_mode: z.literal('prompt').optional(),
  tools: z.looseObject({}).optional(),
});
const mode = z.strictObject({ approval_mode: z.enum(['approve', 'prompt']) });

/** Codex's reading: only enabled tools, without the disabled ones; then the tool's approval mode, else the server's. */
export const codexEngine: Engine = (text, context) => {
  const file = parseToml(text) as { mcp_servers: Record<string, { tools?: object }> };
  const table = file.mcp_servers[context.server]!;
  const { enabled_tools: enabled, disabled_tools: disabled } = parse(server, table, 'config.toml');
  const modes = new Map(Object.entries(table.tools ?? {}).map(([name, value]) => [name, parse(mode, value, name)]));
  return ({ tool }) => {
    if ((enabled && !enabled.includes(tool)) || disabled?.includes(tool)) return 'hide';
    return modes.get(tool)?.approval_mode === 'approve' ? 'allow' : 'ask';
  };
};
