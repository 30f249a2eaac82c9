import { underscored } from '../../formats/underscored.ts';
import { type HookClient, textAt } from '../hook-client.ts';

const prefix = (server: string) => `${underscored(server)}_`;

/** opencode 1, whose plugins are told of a call before it: the plugin that `plugin.ts` writes hands on what it is told. */
export const opencode: HookClient = {
  id: 'opencode',
  title: 'opencode',
  event: 'tool.execute.before',
  asks: false,
  callIn(message) {
    const name = textAt(message, 'tool');
    return name === undefined ? undefined : { name, arguments: message['args'] };
  },
  spell: (server, tool) => `${prefix(server)}${underscored(tool)}`,
  prefix,
  output: ({ reason }) => ({ reason }),
};
