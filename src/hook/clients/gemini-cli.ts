import { fullName, spelledServer } from '../../formats/gemini-cli/spelling.ts';
import { isObject } from '../../model/core.ts';
import { type HookClient, textAt } from '../hook-client.ts';

/** Gemini CLI, event BeforeTool: https://geminicli.com/docs/hooks/reference */
export const geminiCli: HookClient = {
  id: 'gemini-cli',
  title: 'Gemini CLI',
  event: 'BeforeTool',
  // Without a terminal a question of a hook is never put, and the call waits for good.
  asks: false,
  callIn(message) {
    const name = textAt(message, 'tool_name');
    const context = isObject(message['mcp_context']) ? message['mcp_context'] : {};
    return name === undefined
      ? undefined
      : {
          name,
          server: textAt(context, 'server_name'),
          tool: textAt(context, 'tool_name'),
          arguments: message['tool_input'],
        };
  },
  spell: fullName,
  prefix: (server) => `mcp_${spelledServer(server)}_`,
  output: ({ reason }) => ({ decision: 'deny', reason }),
};
