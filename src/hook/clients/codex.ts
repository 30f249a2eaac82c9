import { type HookClient, textAt } from '../hook-client.ts';

// Hyphens too, of which other clients make none.
const spelled = (name: string) => name.replace(/[^a-zA-Z0-9_]/g, '_');
const prefix = (server: string) => `mcp__${spelled(server)}__`;

/** Codex, event PreToolUse; of its answers Codex obeys a refusal alone: https://developers.openai.com/codex/hooks */
export const codex: HookClient = {
  id: 'codex',
  title: 'Codex',
  event: 'PreToolUse',
  asks: false,
  callIn(message) {
    const name = textAt(message, 'tool_name');
    const asksNobody = textAt(message, 'permission_mode') === 'bypassPermissions';
    return name === undefined ? undefined : { name, arguments: message['tool_input'], asksNobody };
  },
  spell: (server, tool) => `${prefix(server)}${spelled(tool)}`,
  prefix,
  output: ({ reason }) => ({
    hookSpecificOutput: {
      hookEventName: 'PreToolUse',
      permissionDecision: 'deny',
      permissionDecisionReason: reason,
    },
  }),
};
