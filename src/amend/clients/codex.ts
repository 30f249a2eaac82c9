import { inOrder, merged, textsIn, under } from '../../clients/entries.ts';
import type { Amender, ServerWant, TextFile } from '../amend.ts';
import { toolsFor } from '../amend.ts';
import { tomlText } from '../edit/toml.ts';

/** Codex: keys in the table of each server; a mode that approves all of a server is set back, and the tools that run are named. */
export const codex: Amender = {
  asking: 'asked',
  hiding: 'hidden',
  amend(files, wants) {
    const whole = merged(inOrder(files).map(({ value }) => value));
    return files.flatMap((file) => {
      const own = wants.filter((want) => want.file === file.path);
      return own.length === 0 ? [] : [{ path: file.path, before: file.text, text: written(file, own, whole) }];
    });
  },
};

function written({ text }: TextFile, wants: readonly ServerWant[], whole: unknown): string {
  const edited = tomlText(text);
  for (const want of wants) {
    const at = (...keys: readonly string[]) => ['mcp_servers', want.name, ...keys];
    const now = (...keys: readonly string[]) => under(whole, ...at(...keys));
    if (want.whole === 'hidden') {
      edited.set(at('enabled_tools'), []);
      continue;
    }
    const hidden = toolsFor('hidden', want);
    if (hidden.length > 0)
      edited.set(at('disabled_tools'), [...new Set([...textsIn(now('disabled_tools')), ...hidden])]);
    const isOpen = now('default_tools_approval_mode') === 'approve';
    if (isOpen) edited.set(at('default_tools_approval_mode'), 'prompt');
    const modes = under(now(), 'tools');
    const asked = want.whole === 'asked' ? Object.keys(modes ?? {}) : toolsFor('asked', want);
    const approved = (tool: string) => under(modes, tool, 'approval_mode') === 'approve';
    for (const tool of asked) if (approved(tool)) edited.set(at('tools', tool, 'approval_mode'), 'prompt');
    if (isOpen)
      for (const tool of toolsFor('allowed', want))
        if (!approved(tool)) edited.set(at('tools', tool, 'approval_mode'), 'approve');
  }
  return edited.text;
}
