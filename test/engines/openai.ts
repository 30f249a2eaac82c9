import * as z from 'zod';
import { parse } from '../../src/model/index.ts';
import type { Engine } from './agreement.ts';

const list = z.strictObject({ tool_names: z.array(z.string()).min(1) }).optional();
const file = z.strictObject({
  type: z.literal('mcp'),
  server_label: z.string(),
  allowed_tools: z.array(z.string()).optional(),
  require_approval: z.strictObject({ always: list, never: list }).optional(),
});

/** The API's documented reading: only allowed tools; approval for every call but those of tools under `never`. */
export const openaiEngine: Engine = (text) => {
  const { allowed_tools: allowed, require_approval: approval } = parse(file, JSON.parse(text), 'mcp-tool.json');
  return ({ tool }) => {
    if (allowed && !allowed.includes(tool)) return 'hide';
    return approval?.never?.tool_names.includes(tool) ? 'allow' : 'ask';
  };
};
