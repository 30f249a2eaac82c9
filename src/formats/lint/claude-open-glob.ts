import { listed, namesAt, objectAt } from '../readers/reader.ts';
import { type Check, tally } from './check.ts';

/** Wildcards before the end of the server's name, which Claude Code skips under allow. */
export const claudeOpenGlob: Check = {
  id: 'claude-open-glob',
  formats: ['claude-code'],
  find: (pasted) =>
    listed(namesAt(objectAt(pasted.value, 'permissions'), 'allow'), '/permissions/allow')
      .filter(({ tool }) => /^mcp__(?:(?!__).)*\*/.test(tool))
      .map(({ tool, path }) => ({
        level: 'error' as const,
        path,
        message: `Claude Code skips "${tool}", since a wildcard may stand only after mcp__SERVER__`,
        tip: `write "mcp__${pasted.server}__*"`,
        does: tally(pasted),
      })),
};
