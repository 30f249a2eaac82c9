import { severityNames } from '../../model/index.ts';
import { sentences, type Answer } from './answer.ts';

/** Another tool of the server that does with less harm what this one is called for; null where none is known. */
export const isThereAMilderTool: Answer = ({ tool, judged, reviews }) => {
  const { byName } = judged.server;
  const [first, ...rest] = (reviews.milder ?? [])
    .filter((entry) => entry.tool === tool.name)
    .flatMap(({ instead, note }) => {
      const other = byName.get(instead);
      if (!other) return [];
      const severity = other.verdict.severity === judged.verdict.severity ? '' : ` (${other.verdict.severity})`;
      return [`${instead}${severity}: ${note}.`];
    });
  if (first !== undefined) return sentences(`Yes, ${first}`, ...rest);
  const rank = ({ verdict }: typeof judged): number => severityNames.indexOf(verdict.severity);
  const same = [
    ...reviews.sameEnd.filter(({ tools }) => tools.includes(tool.name)).flatMap(({ tools }) => tools),
    ...(judged.page?.related ?? []).filter(({ relation }) => relation === 'does the same').map((other) => other.tool),
  ].flatMap((name) => byName.get(name) ?? []);
  const milder = same.filter((other) => rank(other) < rank(judged)).sort((a, b) => rank(a) - rank(b))[0];
  return milder ? `${milder.name} comes to the same end and is ${milder.verdict.severity}.` : null;
};
