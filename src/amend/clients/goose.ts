import { parseDocument } from 'yaml';
import { textsIn, under } from '../../clients/entries.ts';
import { type Amender, toolsFor } from '../amend.ts';

/** Goose: the tools of each extension that are there at all, which hold in each of its modes. */
export const goose: Amender = {
  asking: 'unnamed',
  hiding: 'hidden',
  amend: (files, wants) =>
    files.flatMap((file) => {
      const document = parseDocument(file.text);
      let isChanged = false;
      for (const want of wants.filter(({ file: own }) => own === file.path)) {
        const at = ['extensions', want.name];
        const hidden = new Set(toolsFor('hidden', want));
        const now = textsIn(under(file.value, ...at, 'available_tools'));
        const left = (now.length > 0 ? now : want.known).filter((tool) => !hidden.has(tool));
        if (want.whole !== 'hidden' && hidden.size === 0) continue;
        // An empty list stands for every tool.
        if (want.whole === 'hidden' || left.length === 0) document.setIn([...at, 'enabled'], false);
        else document.setIn([...at, 'available_tools'], left);
        isChanged = true;
      }
      if (!isChanged) return [];
      const text = document.toString({ lineWidth: 0 });
      return [
        {
          path: file.path,
          before: file.text,
          text: file.text.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text,
        },
      ];
    }),
};
