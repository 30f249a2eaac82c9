import { entryOf } from '../readers/entry.ts';
import { namesAt, objectAt, valueAt } from '../readers/reader.ts';
import { type Check, fate, type Found } from './check.ts';

/** Approval settled for tools that cannot be called anyway, or given up for all. */
export const openaiApproval: Check = {
  id: 'openai-approval',
  formats: ['openai'],
  find(pasted) {
    const { entry, at } = entryOf(pasted.value, 'mcp');
    const allowed = namesAt(entry, 'allowed_tools') ?? namesAt(objectAt(entry, 'allowed_tools'), 'tool_names');
    const approval = valueAt(entry, 'require_approval');
    const idle = ['always', 'never'].flatMap((list) =>
      (namesAt(objectAt(approval, list), 'tool_names') ?? []).flatMap((tool, index): Found[] =>
        allowed && !allowed.includes(tool) && (pasted.tools.length === 0 || pasted.tools.includes(tool))
          ? [
              {
                level: 'warning',
                path: `${at}/require_approval/${list}/tool_names/${index}`,
                message: `${tool} is not in "allowed_tools", so there is nothing to approve`,
                tip: 'add it to "allowed_tools", or remove it here',
                does: fate(tool, pasted),
              },
            ]
          : [],
      ),
    );
    const open: Found[] =
      approval === 'never' && !allowed
        ? [
            {
              level: 'warning',
              path: `${at}/require_approval`,
              message: 'nothing is asked for and nothing is left out: this is no policy',
              tip: 'name the tools under "allowed_tools"',
            },
          ]
        : [];
    return [...idle, ...open];
  },
};
