import { parseDocument } from 'yaml';
import { patternFor } from '../../formats/continue/pattern.ts';
import { textsIn, under } from '../../clients/entries.ts';
import { type Amended, type Amender, toolsFor } from '../amend.ts';

const lists = ['exclude', 'ask', 'allow'] as const;

/** Continue's cn: names in its file of permissions, which hold for tools of every server; what it excludes decides first, then what it asks for. */
export const continueClient: Amender = {
  asking: 'asked',
  hiding: 'hidden',
  amend(files, wants): Amended[] {
    const file = files.find(({ value }) => lists.some((name) => Array.isArray(under(value, name))));
    const document = parseDocument(file?.text ?? '');
    let isChanged = false;
    for (const [name, wanted] of [
      ['exclude', 'hidden'],
      ['ask', 'asked'],
    ] as const) {
      const now = new Set(textsIn(under(file?.value, name)));
      const added = new Set(wants.flatMap((want) => toolsFor(wanted, want)).map(patternFor));
      const more = [...added].filter((pattern) => !now.has(pattern));
      if (more.length === 0) continue;
      isChanged = true;
      if (now.size === 0) document.set(name, more);
      else for (const pattern of more) document.addIn([name], pattern);
    }
    if (!isChanged) return [];
    const text = document.toString({ lineWidth: 0 });
    return [{ path: file?.path ?? '~/.continue/permissions.yaml', before: file?.text, text }];
  },
};
