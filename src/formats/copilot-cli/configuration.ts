import { InputError, pointer } from '../../model/index.ts';
import { jsonc } from '../read/jsonc.ts';
import { lenient } from '../read/lenient.ts';
import type { Mention } from '../read/reading.ts';
import { map, names, open } from '../shape.ts';
import { type CopilotReading, reading } from './read.ts';

const shape = open({ mcpServers: map(open({ tools: names })) });

/**
 * The configuration of servers, which holds no options: of each server only the tools that it lists are seen. Anything
 * else in braces is no text for Copilot CLI.
 */
export function readConfiguration(text: string): CopilotReading {
  const { mcpServers: servers } = lenient(shape, jsonc(text));
  if (servers === undefined)
    throw new InputError([
      {
        level: 'error',
        path: '',
        message: 'is neither a command line nor an mcp-config.json',
        tip: "write copilot --deny-tool='SERVER(TOOL)'",
      },
    ]);
  const configured = new Map([...servers].map(([server, entry]) => [server, entry?.tools ?? []]));
  const plain = reading([]);
  return {
    ...plain,
    configured,
    mentions: (server) =>
      (configured.get(server) ?? []).flatMap((tool, index): Mention[] =>
        tool === undefined || tool === '*' ? [] : [{ tool, path: pointer('mcpServers', server, 'tools', index) }],
      ),
    servers: () => [...configured.keys()].map((server) => ({ server, path: pointer('mcpServers', server) })),
    decide(server) {
      const shown = configured.get(server);
      const decideShown = plain.decide(server);
      return (call) => (shown && !shown.includes('*') && !shown.includes(call.tool) ? 'hide' : decideShown(call));
    },
  };
}
