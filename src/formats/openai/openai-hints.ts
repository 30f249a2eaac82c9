import type { Check, Found } from '../lint/check.ts';
import type { OpenaiReading } from './read.ts';

/** Filters by the authors' own hints, which are no more than what the server says of itself. */
export const openaiHints: Check<OpenaiReading> = {
  id: 'openai-hints',
  find({ reading, does }): Found[] {
    const { approval, at, isByHint } = reading;
    const lists = typeof approval === 'object' ? approval : {};
    const never = lists.never?.read_only === true;
    return [
      ...(never
        ? [
            {
              level: 'error' as const,
              path: `${at}/require_approval/never/read_only`,
              message: 'whatever tool its own server marks with readOnlyHint runs without approval',
              tip: 'name the tools under "tool_names", since a hint is what the server says of itself',
              does: `${does} Tools that the server marks are not asked for.`,
            },
          ]
        : []),
      ...(isByHint
        ? [
            {
              level: 'warning' as const,
              path: `${at}/allowed_tools/read_only`,
              message: 'only tools that their own server marks with readOnlyHint are offered',
              tip: 'name the tools under "tool_names", since a hint is what the server says of itself',
              does: `${does} Tools that the server does not mark are not offered.`,
            },
          ]
        : []),
    ];
  },
};
