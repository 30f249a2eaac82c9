import type { Answer, Fate, Modes, NoModes, Standing } from '../../formats/index.ts';

/** What has to be known of a consumer's modes to say where the rows of a panel hold. */
export interface ModeTable {
  /** Where the rows hold, as words that follow "runs"; null where they hold wherever the consumer stands, or nobody knows. */
  rows: string | null;
  /** The mode in which the rows hold first; none where there are none to list. */
  list: readonly { as: string; isStart: boolean; meets: Readonly<Record<Standing, Fate>> }[];
  /** What is to be said instead of a list; null where there is one. */
  without: string | null;
  /** True where no mode of a client changes what is decided. */
  isApart: boolean;
}

/** The modes of a consumer, as a panel needs them. */
export function modeTable(modes: Modes | NoModes): ModeTable {
  if (!('list' in modes))
    return { rows: modes.as ?? null, list: [], without: modes.without, isApart: modes.isApart ?? false };
  const own = modes.list.filter(({ id }) => id === modes.rows);
  const list = [...own, ...modes.list.filter(({ id }) => id !== modes.rows)];
  return {
    rows: own[0]?.as.replace(/^in `/, 'in the mode `') ?? null,
    list: list.map(({ as, isDefault, meets }) => ({ as, isStart: isDefault ?? false, meets })),
    without: null,
    isApart: false,
  };
}

/** What a call met under a text says that the text has for its tool: what a mode goes by. */
export function standingOf({ list }: ModeTable, effect: Answer, isNamed: boolean): Standing {
  if (effect === 'hide') return 'hidden';
  if (effect === 'deny' || effect === 'refused') return 'denied';
  if (effect === 'ask') return isNamed ? 'asked' : 'unnamed';
  return isNamed || list[0]?.meets.unnamed !== 'runs' ? 'allowed' : 'unnamed';
}

/** Whether what becomes of such a tool is another thing in some of the modes. */
export function depends({ list }: ModeTable, standing: Standing): boolean {
  return new Set(list.map(({ meets }) => meets[standing])).size > 1;
}

/** In which mode some rows hold, and what differs in others for what stands in them, as one sentence. With names in backticks. */
export function modeLine(table: ModeTable, standings: Iterable<Standing>): string {
  if (table.without !== null) return table.without;
  const present = new Set(standings);
  const inOrder = order.filter((standing) => present.has(standing));
  const loose = inOrder.filter((standing) => depends(table, standing));
  const everywhere = inOrder
    .filter((standing) => !loose.includes(standing))
    .map((standing) => `, ${subjects[standing]} in every mode`);
  const isBetterHidden = loose.includes('asked') && mayRun(table, 'asked') && isFirm(table);
  return `${[
    `The rows hold ${table.rows}${everywhere.join('')}`,
    ...loose.map((standing) => `${subjects[standing]} ${elsewhere(table, standing)}`),
    ...(isBetterHidden ? ['better hide what must never run'] : []),
  ].join('; ')}.`;
}

/** For counts that are too short for a line each: in which mode they hold, as a sentence; null where in every mode. */
export function countedIn(consumer: string, { rows, without, isApart }: ModeTable): string | null {
  if (isApart) return null;
  if (rows === null) return without;
  return `Counted as ${consumer} decides ${rows}; each policy’s page says what differs in other modes.`;
}

const order = ['hidden', 'denied', 'asked', 'allowed', 'unnamed'] as const satisfies readonly Standing[];

const subjects: Record<Standing, string> = {
  hidden: 'what is hidden',
  denied: 'what is refused',
  asked: 'what waits for a person',
  allowed: 'what is passed on',
  unnamed: 'the rest',
};

const fates: Record<Fate, string> = {
  hidden: 'hidden',
  refused: 'refused',
  asked: 'asked for',
  runs: 'run unasked',
  judged: 'up to a model',
  unknown: 'not tried',
};

/** What becomes of it in the modes, those of one fate together; what a row says already only where it leaves that open. */
function elsewhere({ list }: ModeTable, standing: Standing): string {
  const own = list[0]!.meets[standing];
  const others = Map.groupBy(list, ({ meets }) => meets[standing]);
  others.delete(own);
  const parts = [...others].map(([fate, modes]) => `${fates[fate]} ${modesOf(modes)}`).join(', ');
  return standing === 'unnamed' ? `is ${fates[own]}, but ${parts}` : `is ${parts}`;
}

/** "in `plan` and `yolo`": the word before the names stands once. */
function modesOf(modes: ModeTable['list']): string {
  const words = modes.map(({ as, isStart }, at) => {
    const [first] = as.split('`', 1);
    const isSame = at > 0 && modes[at - 1]!.as.startsWith(`${first}\``) && as.includes('`');
    return `${isSame ? as.slice(first!.length) : as}${isStart ? ' (a fresh start)' : ''}`;
  });
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function mayRun({ list }: ModeTable, standing: Standing): boolean {
  return list.some(({ meets }) => meets[standing] === 'runs' || meets[standing] === 'judged');
}

function isFirm({ list }: ModeTable): boolean {
  return list.every(({ meets: { hidden } }) => hidden === 'hidden' || hidden === 'refused');
}
