import { InputError } from '../../model/index.ts';
import { jsonc } from '../read/jsonc.ts';
import { lenient } from '../read/lenient.ts';
import { map, names, open } from '../shape.ts';
import { type CopilotReading, reading } from './read.ts';

const shape = open({ mcpServers: map(open({ tools: names })) });

/** The configuration of servers, which holds no options; anything else in braces is no text for Copilot CLI. */
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
  return { ...reading([]), configured };
}
