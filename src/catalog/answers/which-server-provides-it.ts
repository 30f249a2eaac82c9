import { sentences, type Answer } from './answer.ts';

/** The server, where it comes from, and in which recorded versions the tool is. */
export const whichServerProvidesIt: Answer = ({ tool }) => {
  const versions = tool.history.filter((version) => version.digest !== null);
  const recorded = tool.server.versions;
  return sentences(
    `${tool.server.name} (${tool.provenance.source}).`,
    tool.removed
      ? `${tool.name} is in ${versions.length} of ${recorded} recorded versions, last in ${tool.removed.lastVersion}; ${tool.removed.inVersion} no longer has it.`
      : `${tool.name} is in ${versions.length} of ${recorded} recorded versions, ${tool.provenance.shortVersion} being the newest.`,
  );
};
