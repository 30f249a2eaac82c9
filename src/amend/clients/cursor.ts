import { textsIn, under } from '../../clients/entries.ts';
import { type Amender, type ServerWant, toolsFor } from '../amend.ts';
import { jsonText } from '../edit/json.ts';

/** Cursor's editor: the list of what runs unasked in its Run Mode “Allowlist”; the mode itself stands in the app. */
export const cursor: Amender = {
  asking: 'unnamed',
  hiding: undefined,
  amend: (files, wants) =>
    files.flatMap((file) => {
      const now = textsIn(under(file.value, 'mcpAllowlist'));
      if (!now.some((word) => isTooWide(word, wants))) return [];
      const edited = jsonText(file.text);
      edited.list(['mcpAllowlist'], {
        drop: (word) => isTooWide(word, wants),
        add: wants.flatMap((want) => toolsFor('allowed', want).map((tool) => `${want.name}:${tool}`)),
      });
      return [{ path: file.path, before: file.text, text: edited.text }];
    }),
};

function isTooWide(word: string, wants: readonly ServerWant[]): boolean {
  const [, server, tool] = /^([^:]+):(.+)$/s.exec(word) ?? [];
  if (server === undefined || tool === undefined) return false;
  if (/[*?]/.test(server)) return wants.length > 0;
  const want = wants.find(({ name }) => name === server);
  if (!want) return false;
  return /[*?]/.test(tool) || want.whole !== undefined || (want.tools.get(tool) ?? 'allowed') !== 'allowed';
}
