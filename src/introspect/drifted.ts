import {
  type Detail,
  detailsBetween,
  type Judged,
  movedInWords,
  sentence,
  toolHistory,
  type WordRun,
} from '../history/index.ts';
import { type Problem, type Snapshot, type SnapshotTool, type VerdictsFile, visible } from '../model/index.ts';

/** Judges the tools of two lists of one server, the recorded first. */
export type Judge = (snapshots: readonly Snapshot[]) => VerdictsFile;

/** What is said of one tool beyond that it is new, gone or defined otherwise; with the words of before and now where a text was reworded. */
export interface Drifted extends Pick<Problem, 'expected' | 'actual'> {
  /** As a sentence part; empty where there is nothing to say. */
  message: string;
}

/** Says of any tool of two lists what became of it, and what that did to its verdict where a judge is given. */
export function driftBetween(recorded: Snapshot, fresh: Snapshot, judge?: Judge): (tool: string) => Drifted {
  const lists = [recorded, { ...fresh, sequence: recorded.sequence + 1 }];
  const verdicts = judge?.(lists);
  const [before, after] = lists.map(toolsOf) as [Map<string, SnapshotTool>, Map<string, SnapshotTool>];
  return (name) => {
    const [old, now] = [before.get(name), after.get(name)];
    const found = old && now ? detailsBetween(old, now) : [];
    const [newest] = verdicts === undefined ? [] : toolHistory(lists, verdicts, name);
    const judged = newest?.judged ?? null;
    const moved =
      judged === null
        ? []
        : old === undefined
          ? [`judged ${inWords(judged)}`]
          : newest!.movedFrom
            ? movedInWords(newest!.movedFrom, judged)
            : [];
    return { message: [...found.map(sentence), ...moved].join('; '), ...reworded(found) };
  };
}

function toolsOf({ tools }: Snapshot): Map<string, SnapshotTool> {
  return new Map(tools.map((tool) => [tool.definition.name, tool]));
}

function inWords({ category, severity }: Judged): string {
  return `${category} and ${severity}`;
}

function reworded(found: readonly Detail[]): Pick<Problem, 'expected' | 'actual'> {
  const [words] = found.flatMap((detail) => (detail.what === 'description' ? [detail.words] : []));
  return words === undefined ? {} : wordsOf(words);
}

/** The words of a text before and now, with little of what both have. */
export function wordsOf(words: readonly WordRun[]): Pick<Problem, 'expected' | 'actual'> {
  return { expected: excerpt(words, 'added'), actual: excerpt(words, 'removed') };
}

const around = 24;
const longest = 300;

function excerpt(words: readonly WordRun[], without: WordRun['kind']): string {
  const text = words
    .filter(({ kind }) => kind !== without)
    .map(({ kind, text: run }) =>
      kind === 'same' && run.length > 2 * around + 3 ? `${run.slice(0, around)} … ${run.slice(-around)}` : run,
    )
    .join('');
  return visible(text.replaceAll(/\s+/gu, ' ').trim(), longest) || 'nothing';
}
