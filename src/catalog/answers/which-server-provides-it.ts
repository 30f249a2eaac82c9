import type { Answer } from './answer.ts';

/** The server, and in which recorded versions the tool is. */
export const whichServerProvidesIt: Answer = ({ tool }) => {
  const held = tool.history.filter((version) => version.digest !== null).length;
  const recorded = tool.server.versions;
  const versions = held === recorded ? `all ${recorded}` : `${held} of ${recorded}`;
  return tool.removed
    ? `${tool.server.name}, with ${tool.name} up to ${tool.removed.lastVersion}; ${tool.removed.inVersion} no longer has it.`
    : `${tool.server.name}, with ${tool.name} in ${versions} recorded versions.`;
};
