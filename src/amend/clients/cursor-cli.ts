import { under } from '../../clients/entries.ts';
import { type Amender, type ServerWant, toolsFor } from '../amend.ts';
import { jsonText } from '../edit/json.ts';

const newFile = '.cursor/cli.json';

/** Cursor's CLI: names in the two lists of its permissions. A person is asked for what neither names. */
export const cursorCli: Amender = {
  asking: 'unnamed',
  hiding: 'denied',
  amend(files, wants) {
    const own = files.filter(({ value }) => under(value, 'permissions') !== undefined);
    const targets = own.length > 0 ? own : [files.find(({ path }) => path === newFile)];
    return targets.map((file, at) => {
      const edited = jsonText(file?.text ?? '{}\n');
      const now = edited.at('permissions', 'allow');
      const isWide = Array.isArray(now) && now.some((word) => isTooWide(word, wants));
      const allowed = wants.flatMap((want) => toolsFor('allowed', want).map((tool) => word(want, tool)));
      const denied = wants.flatMap((want) => [
        ...(want.whole === 'hidden' ? [word(want, '*')] : []),
        ...toolsFor('hidden', want).map((tool) => word(want, tool)),
      ]);
      edited.list(['permissions', 'allow'], {
        drop: (item) => isTooWide(item, wants),
        add: isWide ? allowed : [],
      });
      if (at === 0) edited.list(['permissions', 'deny'], { add: denied });
      return { path: file?.path ?? newFile, before: file?.text, text: edited.text };
    });
  },
};

function word({ name }: ServerWant, tool: string): string {
  return `Mcp(${name}:${tool})`;
}

/** True for a word that allows a tool which should not run, or several by a pattern. */
function isTooWide(item: unknown, wants: readonly ServerWant[]): boolean {
  const [, server, tool] = /^Mcp\(([^:]+):(.+)\)$/s.exec(String(item)) ?? [];
  const want = wants.find(({ name }) => name === server);
  if (!want || tool === undefined) return false;
  if (/[*?[{]/.test(tool) || want.whole !== undefined) return true;
  const wanted = want.tools.get(tool);
  return wanted !== undefined && wanted !== 'allowed';
}
