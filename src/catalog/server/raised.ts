import { type Change, isRaised, movedInWords, sentence, toolHistory } from '../../history/index.ts';
import type { JudgedServer } from '../judge.ts';

/**
 * Why a change makes a server more dangerous to call, as sentence parts; none where it does not: a tool is new and can do
 * much, a definition is judged more severe than before, or its text now instructs the model or holds what does not show.
 */
export function raisedBy({ tool, kind, version, details }: Change, { data }: JudgedServer): string[] {
  if (kind === 'removed') return [];
  const now = toolHistory(data.snapshots, data.verdicts, tool).find((one) => one.version === version);
  if (!now?.judged) return [];
  const { judged, movedFrom } = now;
  if (kind === 'added')
    return judged.severity === 'High' || judged.severity === 'Critical'
      ? [`added, and judged ${judged.category} and ${judged.severity}`]
      : [];
  return [
    ...(movedFrom && isRaised(movedFrom, judged) ? movedInWords(movedFrom, judged) : []),
    ...details.filter(({ what }) => what === 'instructions' || what === 'hidden').map(sentence),
  ];
}
