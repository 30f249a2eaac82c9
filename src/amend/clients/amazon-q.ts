import { textsIn, under } from '../../clients/entries.ts';
import { type Amender, type ServerWant, toolsFor } from '../amend.ts';
import { jsonText } from '../edit/json.ts';

/** Amazon Q: the list of what an agent may call unasked; a person is asked for everything else. */
export const amazonQ: Amender = {
  asking: 'unnamed',
  hiding: undefined,
  amend: (files, wants) =>
    files.flatMap((file) => {
      const now = textsIn(under(file.value, 'allowedTools'));
      if (now.length === 0) return [];
      const own = wants.filter((want) => want.file === file.path);
      const isWide = now.some((word) => isTooWide(word, own));
      const edited = jsonText(file.text);
      edited.list(['allowedTools'], {
        drop: (word) => isTooWide(word, own),
        add: isWide ? own.flatMap((want) => toolsFor('allowed', want).map((tool) => `@${want.name}/${tool}`)) : [],
      });
      return [{ path: file.path, before: file.text, text: edited.text }];
    }),
};

/** True for a word that lets a tool run which should not, or more of a server than it names. */
function isTooWide(word: string, wants: readonly ServerWant[]): boolean {
  const [, server, tool] = /^@([^/]+)(?:\/(.+))?$/.exec(word) ?? [];
  if (server === undefined || server === 'builtin') return false;
  const own = /[*?]/.test(server) ? wants : wants.filter(({ name }) => name === server);
  if (own.length === 0) return false;
  if (tool === undefined || /[*?]/.test(tool) || /[*?]/.test(server)) return true;
  return own.some(({ tools, whole }) => whole !== undefined || (tools.get(tool) ?? 'allowed') !== 'allowed');
}
