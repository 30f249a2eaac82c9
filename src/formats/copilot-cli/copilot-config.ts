import { pointer } from '../../model/index.ts';
import type { Check, Found } from '../lint/check.ts';
import { meant } from '../lint/nearest.ts';
import type { CopilotReading } from './read.ts';

/** Names of tools in mcp-config.json, where a third spelling is read, and one that is none hides the whole server. */
export const copilotConfig: Check<CopilotReading> = {
  id: 'copilot-config',
  find({ reading, server, tools }) {
    const names = reading.configured?.get(server) ?? [];
    if (names.includes('*')) return [];
    const shown = tools.filter((tool) => names.includes(tool));
    return names.flatMap((name, index): Found[] => {
      if (name === undefined || tools.length === 0 || tools.includes(name)) return [];
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
