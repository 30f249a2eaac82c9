import { shownServer } from '../../formats/copilot-cli/spelling.ts';
import { type HookClient, textAt } from '../hook-client.ts';

const prefix = (server: string) => `${shownServer(server)}-`;

/** GitHub Copilot CLI, event preToolUse, of which its messages say nothing: https://docs.github.com/en/copilot/reference/copilot-cli-reference/cli-hooks-reference */
export const copilotCli: HookClient = {
  id: 'copilot-cli',
  title: 'Copilot CLI',
  event: undefined,
  // Over ACP a question of a hook is put to nobody, and refused.
  asks: false,
  callIn(message) {
    const name = textAt(message, 'toolName');
    return name === undefined ? undefined : { name, arguments: message['toolArgs'] };
  },
  spell: (server, tool) => `${prefix(server)}${shownServer(tool)}`,
  prefix,
  output: ({ reason }) => ({ permissionDecision: 'deny', permissionDecisionReason: reason }),
};
