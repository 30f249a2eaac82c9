import { type Check, fate, type Found } from '../lint/check.ts';
import type { OpenaiReading } from './read.ts';

/** Approval settled for tools that cannot be called anyway, or given up for all. */
export const openaiApproval: Check<OpenaiReading> = {
  id: 'openai-approval',
  isLast: true,
  find(pasted) {
    const { allowed, approval, at } = pasted.reading;
    const lists = typeof approval === 'object' ? approval : {};
    const idle = (['always', 'never'] as const).flatMap((list) =>
      (lists[list]?.tool_names ?? []).flatMap((tool, index): Found[] =>
        tool !== undefined &&
        allowed &&
        !allowed.includes(tool) &&
        (pasted.tools.length === 0 || pasted.tools.includes(tool))
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
