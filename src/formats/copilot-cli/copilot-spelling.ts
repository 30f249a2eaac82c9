import { type Check, fate, type Found, type Pasted } from '../lint/check.ts';
import { prefixed } from '../lint/nearest.ts';
import { builtIn, type Option, place } from './options.ts';
import { split } from '../read/reading.ts';
import type { CopilotReading } from './read.ts';
import { shownServer } from './spelling.ts';

const seen = ['excluded-tools', 'available-tools'];
const called = ['deny-tool', 'allow-tool'];

/** The two spellings of Copilot CLI, one used where the other is read, or neither. */
export const copilotSpelling: Check<CopilotReading> = {
  id: 'copilot-spelling',
  find: (pasted) =>
    pasted.reading.options.flatMap((option): Found[] => {
      const { name } = option;
      const isCall = called.includes(name);
      const tool = isCall || seen.includes(name) ? toolIn(option, pasted) : undefined;
      if (tool === undefined) return [];
      const server = isCall ? pasted.server : (unspelled(option, pasted) ?? pasted.server);
      const right = isCall ? (tool === '*' ? server : `${server}(${tool})`) : `${shownServer(server)}-${tool}`;
      return [
        {
          level: 'error',
          path: place(option),
          message: isCall ? 'what may be called is spelled SERVER(TOOL)' : 'what may be seen is spelled SERVER-TOOL',
          tip: `write --${name}='${right}'`,
          ...(tool !== '*' && { does: fate(tool, pasted) }),
        },
      ];
    }),
};

/** The name of a server that a word for what may be seen has as it is, with a character that is spelled otherwise there. */
function unspelled({ value }: Option, { tools }: Pasted): string | undefined {
  const server = split(value, '-', tools)?.server;
  return server === undefined || shownServer(server) === server ? undefined : server;
}

/** The tool that a word of the wrong spelling is meant for. */
function toolIn({ name, value }: Option, { server, tools }: Pasted): string | undefined {
  const [, before, inside] = /^([^(]*)\((.*)\)$/s.exec(value) ?? [];
  if (called.includes(name)) {
    if (before !== undefined) return before === server && inside === '*' ? '*' : undefined;
    if (value.startsWith(`${server}-`)) return value.slice(server.length + 1);
    if (value === server || builtIn.includes(value)) return undefined;
  } else {
    if (before === server) return inside;
    if (value.startsWith(`${shownServer(server)}-`)) return undefined;
  }
  return tools.find((tool) => tool === value) ?? (before === undefined ? prefixed(value, tools) : undefined);
}
