import { segmentsOf } from '../../model/pointer.ts';
import { type Amender, toolsFor } from '../amend.ts';
import { jsonText } from '../edit/json.ts';

/** Clients whose entries of servers hold lists: of tools that are switched off, and of tools that run unasked. */
export function inEntries({ without, approved }: { without?: string; approved?: string }): Amender {
  return {
    asking: 'unnamed',
    hiding: without === undefined ? undefined : 'hidden',
    amend: (files, wants) =>
      files.flatMap((file) => {
        const edited = jsonText(file.text);
        for (const want of wants.filter(({ file: own }) => own === file.path)) {
          const at = segmentsOf(want.path);
          if (without !== undefined) {
            if (want.whole === 'hidden') edited.set([...at, 'disabled'], true);
            else edited.list([...at, without], { add: toolsFor('hidden', want) });
          }
          if (approved !== undefined && edited.at(...at, approved) !== undefined) {
            const runs = new Set(toolsFor('allowed', want));
            const isWide = [edited.at(...at, approved)].flat().includes('*');
            edited.list([...at, approved], {
              drop: (item) => item === '*' || want.whole !== undefined || (want.tools.has(item) && !runs.has(item)),
              add: isWide ? [...runs] : [],
            });
          }
        }
        return edited.text === file.text ? [] : [{ path: file.path, before: file.text, text: edited.text }];
      }),
  };
}
