import { sentence } from '../../history/index.ts';
import { shortVersion } from '../tool/provenance.ts';
import { listOf, sentences, type Answer } from './answer.ts';

/** In which versions it changed, how, and whether the verdict moved with it. */
export const hasItsDefinitionChanged: Answer = ({ tool }) => {
  const changed = tool.history.filter((version) => version.state === 'changed');
  const [first, ...rest] = changed.map((version) => {
    const moved = version.movedFrom
      ? `; the verdict was ${version.movedFrom.severity}, ${version.movedFrom.category} before`
      : '';
    return `In ${shortVersion(version.version)} ${listOf(version.details.map(sentence))}${moved}.`;
  });
  return first === undefined ? null : sentences(`Yes, that of ${tool.name}. ${first}`, ...rest);
};
