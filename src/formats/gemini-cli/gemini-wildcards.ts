import { pointer } from '../../model/index.ts';
import type { Check, Found } from '../lint/check.ts';
import type { GeminiReading } from './read.ts';
import { namesIn } from './rules.ts';

/** Names of tools with a wildcard in a place where Gemini CLI takes it for a letter. */
export const geminiWildcards: Check<GeminiReading> = {
  id: 'gemini-wildcards',
  find: ({ reading, server }) =>
    reading.rules.flatMap((rule): Found[] => {
      const { mcpName, index } = rule;
      if (mcpName === undefined && !namesIn(rule).some((name) => name.startsWith('mcp_'))) return []; // for built-in tools
      const isScoped = mcpName !== undefined && mcpName !== '*';
      const idle = namesIn(rule).filter(
        (name) => name !== '*' && name.includes('*') && (isScoped || !/^mcp_(?:[^*_]+_)?\*$/.test(name)),
      );
      if (idle.length === 0) return [];
      return [
        {
          level: 'error',
          path: pointer('rule', index, 'toolName'),
          message: `never decides for ${idle.join(' or ')}: a star stands for something only alone${isScoped ? '' : `, or in mcp_* and mcp_${server}_*`}`,
          tip: 'name the tools one by one, or write "*" for all of them',
        },
      ];
    }),
};
