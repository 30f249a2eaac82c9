import { pointer } from '../../model/index.ts';
import { rulesOf } from '../readers/gemini-cli.ts';
import { type Check, tally } from './check.ts';

/** Rules for a server that name no tool: Gemini CLI drops the whole file. */
export const geminiToolName: Check = {
  id: 'gemini-tool-name',
  formats: ['gemini-cli'],
  find: (pasted) =>
    rulesOf(pasted.value).flatMap(({ mcpName, toolName }, index) =>
      mcpName !== undefined && toolName === undefined
        ? [
            {
              level: 'error' as const,
              path: pointer('rule', index),
              message: 'has mcpName and no toolName; Gemini CLI then drops the whole file',
              tip: 'add toolName = "*"',
              does: tally(pasted),
            },
          ]
        : [],
    ),
};
