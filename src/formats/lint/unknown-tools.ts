import { underscored } from '../underscored.ts';
import { type Check, fate, type Found, type Pasted } from './check.ts';
import { meant } from './nearest.ts';

/** Names that no tool of the server has, so that a rule for them holds for no call. */
export const unknownTools: Check = {
  id: 'unknown-tools',
  find(pasted) {
    const { tools, reading, server, format } = pasted;
    if (tools.length === 0) return [];
    const before = format.spell?.(server, '') ?? '';
    const asSpelled = (tool: string) => format.spell?.(server, tool).slice(before.length) ?? tool;
    const spelled = new Set(
      tools.flatMap((tool) => [
        tool,
        asSpelled(tool),
        underscored(tool, '.:'),
        underscored(tool, '.'),
        underscored(tool),
      ]),
    );
    const mentions = reading.mentions(server);
    const unknown = mentions
      // A tool whose own name begins as a spelled one does is read without that beginning.
      .filter(({ tool }) => !spelled.has(tool) && !spelled.has(before + tool))
      .map((mention) => ({ ...mention, near: meant(mention.tool, tools) }));
    const isOfAnother = unknown.length > 2 && unknown.length === mentions.length;
    if (isOfAnother && unknown.every(({ near }) => near === undefined)) return [ofAnother(unknown, server)];
    return unknown.map((each) => finding(each, pasted));
  },
};

interface Unknown {
  tool: string;
  path: string;
  near: string | undefined;
}

/** A file that is for another server is wrong once, not once a name. */
function ofAnother(unknown: readonly Unknown[], server: string): Found {
  return {
    level: 'error',
    path: unknown[0]!.path,
    message: `none of the ${unknown.length} names of tools here is one of ${server}, so the file is for another server`,
    tip: 'choose the server that it is for',
  };
}

function finding({ tool, path, near }: Unknown, pasted: Pasted): Found {
  const { server } = pasted;
  const isCase = near !== undefined && near.toLowerCase() === tool.toLowerCase();
  return {
    level: 'error',
    path,
    message: isCase
      ? `${server} has no tool "${tool}"; a name in other case is another name`
      : `${server} has no tool "${tool}", so this holds for no call`,
    tip: near === undefined ? 'remove it, or choose the server that has it' : `write "${near}"`,
    ...(near !== undefined && { does: fate(near, pasted) }),
  };
}
