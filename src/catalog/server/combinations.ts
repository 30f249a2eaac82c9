import { combine, type Side, sideNames, sides, sidesOf, type Cut } from '../../combine/index.ts';
import { counted, once } from '../../model/index.ts';
import type { JudgedServer } from '../judge.ts';

/** A tool as a list names it. */
export interface NamedTool {
  name: string;
  href: string;
}

/** The tools of a server on one side of a chain by which private data leaves. */
export interface SideModel {
  side: Side;
  /** What its tools do, as a phrase of one tool. */
  phrase: string;
  tools: NamedTool[];
  /** The tools of which it is not known. */
  unknown: NamedTool[];
}

/** What the current tools of a server can do together, by themselves or beside other servers. */
export interface CombinationsModel {
  sides: SideModel[];
  pairs: { sides: Side[]; count: number; cut: Cut<NamedTool> }[];
  triple: { sides: Side[]; count: number; cut: Cut<NamedTool> } | null;
  alone: NamedTool[];
  /** How many are on each side, as a phrase. */
  counts: string;
  /** What follows from it, and what breaks it: a sentence, and the tools that it ends with. */
  said: { text: string; tools: NamedTool[] }[];
}

/** What the current tools of a server can do together. */
export const getCombinations = once(({ current }: JudgedServer): CombinationsModel => {
  const found = combine(current.map(({ name, href, verdict }) => ({ name, href, ...sidesOf(verdict.axes) })));
  const named = (tools: readonly NamedTool[]): NamedTool[] => tools.map(({ name, href }) => ({ name, href }));
  const withNames = ({ cut, ...one }: (typeof found.pairs)[number]) => ({
    ...one,
    cut: { ...cut, tools: named(cut.tools) },
  });
  const model = {
    sides: sideNames.map((side) => ({
      side,
      phrase: sides[side].phrase,
      tools: named(found.sides[side].tools),
      unknown: named(found.sides[side].unknown),
    })),
    pairs: found.pairs.map(withNames),
    triple: found.triple && withNames(found.triple),
    alone: named(found.alone),
  };
  return { ...model, counts: countsOf(model.sides), said: whatFollows(model) };
});

const plural: Record<Side, string> = {
  shows: 'show what is private',
  brings: 'bring in words of others',
  sends: 'reach outside',
};

function countsOf(all: readonly SideModel[]): string {
  return all
    .map(({ side, phrase, tools }) => `${tools.length} ${tools.length === 1 ? phrase : plural[side]}`)
    .join(', ');
}

function whatFollows({
  sides: all,
  pairs,
  triple,
  alone,
}: Omit<CombinationsModel, 'counts' | 'said'>): CombinationsModel['said'] {
  if (triple !== null) {
    const text = `Words of others can lead an agent that may call all of these to what is private and have it carried outside, in ${counted(triple.count, 'chain')} of one tool from each side.`;
    return [
      { text, tools: [] },
      ...(alone.length > 0 ? [{ text: 'On all three sides by themselves:', tools: alone }] : []),
      { text: `${cutInWords(triple.cut)} and no chain that is known is left:`, tools: triple.cut.tools },
    ];
  }
  const missing = all.filter(({ tools }) => tools.length === 0).map(({ side }) => plural[side]);
  const by = `No chain by itself: none of its tools is known to ${missing.join(' or to ')}.`;
  const [pair] = pairs;
  if (pair === undefined) return [{ text: by, tools: [] }];
  return [
    { text: `${by} Beside a server whose tools do, it has ${counted(pair.count, 'pair')} to make one of.`, tools: [] },
    { text: `${cutInWords(pair.cut)} and no pair that is known is left:`, tools: pair.cut.tools },
  ];
}

function cutInWords({ effect, tools }: Cut<NamedTool>): string {
  const these = tools.length === 1 ? 'this one' : `these ${tools.length}`;
  return effect === 'ask' ? `Have ${these} asked for,` : `Refuse ${these},`;
}
