import { pointer } from '../../model/index.ts';
import { namesAt, objectAt, parsers } from '../readers/reader.ts';
import type { Check, Found } from './check.ts';
import { meant } from './nearest.ts';

/** Names of tools in mcp-config.json, where a third spelling is read, and one that is none hides the whole server. */
export const copilotConfig: Check = {
  id: 'copilot-config',
  formats: ['copilot-cli'],
  find({ text, server, tools }) {
    if (!text.trimStart().startsWith('{')) return [];
    const names = namesAt(objectAt(objectAt(parsers.jsonc(text), 'mcpServers'), server), 'tools') ?? [];
    const shown = tools.filter((tool) => names.includes(tool));
    if (names.includes('*')) return [];
    return names.flatMap((name, index): Found[] => {
      if (tools.length === 0 || tools.includes(name)) return [];
      const near = meant(name, tools);
      return [
        {
          level: 'error',
          path: pointer('mcpServers', server, 'tools', index),
          message: `"${name}" names no tool: under "tools" of mcp-config.json names are bare, and all other tools are hidden`,
          tip:
            near === undefined
              ? 'remove it'
              : `write "${near}"; or leave ["*"] there, and name tools on the command line`,
          does: `As it stands, of ${tools.length} tools: ${tools.length - shown.length} hidden, ${shown.length} put to a person.`,
        },
      ];
    });
  },
};
