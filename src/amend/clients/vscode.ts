import { spelled } from '../../formats/vscode/spelling.ts';
import { under } from '../../clients/entries.ts';
import { type Amender, toolsFor } from '../amend.ts';
import { jsonText } from '../edit/json.ts';

/** VS Code: tools that are never approved of themselves, in its settings. It can take no tool away there. */
export const vscode: Amender = {
  asking: 'asked',
  hiding: undefined,
  amend(files, wants) {
    const file = files.find(({ value }) =>
      Object.keys(value ?? {}).some((key) => /^(chat|editor|workbench)\./.test(key)),
    );
    const edited = jsonText(file?.text ?? '{}\n');
    const key = 'chat.tools.eligibleForAutoApproval';
    for (const want of wants)
      for (const tool of toolsFor('asked', want)) {
        const name = `mcp_${want.name}_${spelled(tool)}`;
        if (under(edited.at(key), name) !== false) edited.set([key, name], false);
      }
    return [{ path: file?.path ?? '.vscode/settings.json', before: file?.text, text: edited.text }];
  },
};
