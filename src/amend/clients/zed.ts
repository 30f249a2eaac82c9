import { inOrder, under } from '../../clients/entries.ts';
import type { Amender, TextFile, Wanted } from '../amend.ts';
import { jsonText } from '../edit/json.ts';

const settings: Readonly<Record<Wanted, string>> = { hidden: 'deny', asked: 'confirm', allowed: 'allow' };

/** Zed: the permissions of its agent, tool by tool. It refuses what is denied, and shows it all the same. */
export const zed: Amender = {
  asking: 'asked',
  hiding: 'denied',
  amend(files, wants) {
    const known = inOrder(files) as TextFile[];
    const main = known.find(({ value }) => under(value, 'agent', 'tool_permissions') !== undefined) ?? known[0]!;
    const edited = jsonText(main.text);
    for (const { name, tools, whole, path } of wants) {
      if (whole === 'hidden') edited.set(['context_servers', path.split('/').at(-1)!, 'enabled'], false);
      for (const [tool, wanted] of tools) {
        const at = ['agent', 'tool_permissions', 'tools', `mcp:${name}:${tool}`, 'default'];
        const now = edited.at(...at);
        if (now !== settings[wanted] && (wanted !== 'allowed' || now !== undefined)) edited.set(at, settings[wanted]);
      }
    }
    return [{ path: main.path, before: main.text, text: edited.text }];
  },
};
