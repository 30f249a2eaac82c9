import { underscored } from '../../formats/underscored.ts';
import { isObject } from '../../model/core.ts';
import { type HookClient, textAt } from '../hook-client.ts';

const prefix = (server: string) => `mcp__${underscored(server)}__`;

/** Claude Code, event PreToolUse: https://code.claude.com/docs/en/hooks */
export const claudeCode: HookClient = {
  id: 'claude-code',
  title: 'Claude Code',
  event: 'PreToolUse',
  asks: true,
  callIn(message) {
    const name = textAt(message, 'tool_name');
    const server = message['mcp_server'];
    return name === undefined
      ? undefined
      : {
          name,
          server: isObject(server) ? textAt(server, 'name') : undefined,
          arguments: message['tool_input'],
        };
  },
  spell: (server, tool) => `${prefix(server)}${underscored(tool)}`,
  prefix,
  output: ({ says, reason }) => ({
    hookSpecificOutput: {
      hookEventName: 'PreToolUse',
      permissionDecision: says,
      permissionDecisionReason: reason,
    },
  }),
};
