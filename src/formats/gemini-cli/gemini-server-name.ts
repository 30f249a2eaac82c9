import { pointer } from '../../model/index.ts';
import type { Check, Found } from '../lint/check.ts';
import type { GeminiReading } from './read.ts';
import { spelledServer } from './spelling.ts';

/** Servers whose name Gemini CLI writes otherwise, which mcpName never matches. */
export const geminiServerName: Check<GeminiReading> = {
  id: 'gemini-server-name',
  find: ({ reading }) =>
    reading.rules.flatMap(({ mcpName, index }): Found[] => {
      if (mcpName === undefined || mcpName === '*' || spelledServer(mcpName) === mcpName) return [];
      return [
        {
          level: 'error',
          path: pointer('rule', index, 'mcpName'),
          message: `mcpName = "${mcpName}" matches no server, since Gemini CLI writes the name as "${spelledServer(mcpName)}" and compares with neither`,
          tip: `leave mcpName out, and write toolName = "mcp_${spelledServer(mcpName)}_TOOL"`,
        },
      ];
    }),
};
