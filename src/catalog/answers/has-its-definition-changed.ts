import { sentence } from '../../history/index.ts';
import { shortVersion } from '../tool/provenance.ts';
import { listOf, sentences, type Answer } from './answer.ts';

/** In which versions it changed, how, and whether the verdict moved with it. */
export const hasItsDefinitionChanged: Answer = ({ tool }) => {
  const changed = tool.history.filter((version) => version.state === 'changed');
  if (changed.length === 0) return null;
  return sentences(
    ...changed.map((version) => {
      const moved = version.movedFrom
        ? `, and the verdict moved from ${version.movedFrom.severity}, ${version.movedFrom.category}`
        : ', and the verdict stayed the same';
      return `In ${shortVersion(version.version)}: ${listOf(version.details.map(sentence))}${moved}.`;
    }),
    `A rule that was written for ${tool.name} before has to be read again: policies compare only the name.`,
  );
};
