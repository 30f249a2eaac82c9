import type { Option } from '../readers/copilot-cli.ts';
import { type Check, fate } from './check.ts';

/** The two spellings of Copilot CLI, one used where the other is read. */
export const copilotSpelling: Check = {
  id: 'copilot-spelling',
  formats: ['copilot-cli'],
  find: (pasted) =>
    (pasted.value as Option[]).flatMap(({ name, value }) => {
      const isCall = name === 'deny-tool' || name === 'allow-tool';
      const right = isCall
        ? called(value, pasted.server)
        : name === 'excluded-tools'
          ? seen(value, pasted.server)
          : undefined;
      if (right === undefined) return [];
      return [
        {
          level: 'error' as const,
          path: `--${name}='${value}'`,
          message: isCall ? 'what may be called is spelled SERVER(TOOL)' : 'what may be seen is spelled SERVER-TOOL',
          tip: `write --${name}='${right.written}'`,
          does: fate(right.tool, pasted),
        },
      ];
    }),
};

function called(value: string, server: string): { tool: string; written: string } | undefined {
  if (!value.startsWith(`${server}-`)) return undefined;
  const tool = value.slice(server.length + 1);
  return { tool, written: `${server}(${tool})` };
}

function seen(value: string, server: string): { tool: string; written: string } | undefined {
  if (!value.startsWith(`${server}(`) || !value.endsWith(')')) return undefined;
  const tool = value.slice(server.length + 1, -1);
  return { tool, written: `${server}-${tool}` };
}
