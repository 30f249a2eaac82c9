import { parse as parseToml } from 'smol-toml';
import * as z from 'zod';
import { parse } from '../../src/model/index.ts';
import type { Engine } from './agreement.ts';

const file = z.strictObject({
  rule: z
    .array(
      z.strictObject({
        mcpName: z.string().regex(/^[^_]+$/),
        toolName: z.string().min(1),
        decision: z.enum(['allow', 'deny', 'ask_user']),
        priority: z.int().min(0).max(999),
      }),
    )
    .optional(),
});
const effects = { deny: 'hide', ask_user: 'ask', allow: 'allow' } as const;

/** Gemini CLI's reading: of the rules that match the full name, the one of highest priority; else a question. */
export const geminiCliEngine: Engine = (text, { server }) => {
  const rules = (parse(file, parseToml(text), 'policy').rule ?? []).sort((a, b) => b.priority - a.priority);
  return ({ tool }) => {
    const name = `mcp_${server}_${tool}`.replace(/[^a-zA-Z0-9_\-.:]/g, '_');
    const rule = rules.find(({ mcpName, toolName }) => toolName === '*' || `mcp_${mcpName}_${toolName}` === name);
    return rule ? effects[rule.decision] : 'ask';
  };
};
