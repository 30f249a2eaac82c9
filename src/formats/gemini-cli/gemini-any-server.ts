import { pointer } from '../../model/index.ts';
import { type Check, fate, type Found } from '../lint/check.ts';
import type { GeminiReading } from './read.ts';
import { namesIn } from './rules.ts';

/** Rules for every server that name a tool, which Gemini CLI then compares with its full name. */
export const geminiAnyServer: Check<GeminiReading> = {
  id: 'gemini-any-server',
  find: (pasted) =>
    pasted.reading.rules.flatMap((rule): Found[] => {
      if (rule.mcpName !== '*') return [];
      const bare = namesIn(rule).filter((name) => name !== '*' && !name.startsWith('mcp_'));
      if (bare.length === 0) return [];
      const path = pointer('rule', rule.index, 'mcpName');
      return [
        {
          level: 'error',
          path,
          message: `never decides: beside mcpName = "*" a tool is compared by its full name, and no tool is called ${bare.join(' or ')} there`,
          tip: `write mcpName = "${pasted.server}"`,
          ...(bare.length === 1 && { does: fate(bare[0]!, pasted) }),
          edits: [pasted.places.replaced(path, pasted.server)],
        },
      ];
    }),
};
