import type { Accuracy, AccuracyFigures, AccuracySet } from '../model/index.ts';
import { addresses } from './addresses.ts';

/** A measure of one set of labels: on all of them, and on servers left out. */
export interface Measure {
  label: string;
  all: string;
  /** Null where it was not measured on servers left out. */
  heldOut: string | null;
}

/** A table of what labels say against what verdicts say. */
export interface Confusion {
  title: string;
  verdicts: string[];
  rows: { label: string; counts: number[] }[];
}

/** What was measured on one set of labels, as a page shows it. */
export interface AccuracySetModel {
  id: string;
  title: string;
  about: string;
  date: string | null;
  tools: number;
  servers: number;
  measures: Measure[];
  confusions: Confusion[];
  categories: { category: string; tools: number; precision: string; recall: string; f1: string }[];
  calibration: { band: string; tools: number; right: string }[];
}

/** The page of the classifier's accuracy. */
export interface AccuracyModel {
  sets: AccuracySetModel[];
  unused: { id: string; href: string }[];
  disputed: Accuracy['disputed'];
  /** What remains between verdicts and labels, with the title of its set. */
  remains: { title: string; what: string; why: string }[];
}

const titles: Record<AccuracySet['kind'], string> = {
  hints: 'Agreement with authors’ hints',
  categories: 'Tools read and labelled twice',
  'access-levels': 'AWS access levels',
  own: 'The catalogue’s own labels',
};

type Figure = { value: number; interval: readonly number[] };

/** The figures of the classifier as texts and tables. */
export function getAccuracy({ sets, unusedRules, disputed, remains }: Accuracy): AccuracyModel {
  return {
    sets: sets.map(getSet),
    unused: unusedRules.map((id) => ({ id, href: addresses.rule(id) })),
    disputed,
    remains: remains.map(({ set, what, why }) => ({
      title: titleOf(sets.find(({ id }) => id === set)),
      what,
      why,
    })),
  };
}

function titleOf(set: AccuracySet | undefined): string {
  return set ? titles[set.kind] : '';
}

function getSet(set: AccuracySet): AccuracySetModel {
  const { figures } = set;
  return {
    id: set.id,
    title: titles[set.kind],
    about: set.about,
    date: set.date ?? null,
    tools: set.tools,
    servers: set.servers,
    measures: getMeasures(set),
    confusions: [
      confusion('Read or not', figures.read.table),
      ...(figures.category ? [confusion('Category', figures.category.table)] : []),
      ...(figures.severity ? [confusion('Severity', figures.severity.table)] : []),
    ],
    categories: (figures.category?.categories ?? []).map(({ category, tools, precision, recall, f1 }) => ({
      category,
      tools,
      precision: precision.toFixed(2),
      recall: recall.toFixed(2),
      f1: f1.toFixed(2),
    })),
    calibration: set.calibration.map(({ from, to, tools, right }) => ({
      band: `${from.toFixed(2)} to ${to.toFixed(2)}`,
      tools,
      right: percent(right),
    })),
  };
}

function getMeasures(set: AccuracySet): Measure[] {
  const measure = (label: string, get: (figures: AccuracyFigures) => Figure | number | undefined): Measure[] => {
    const all = get(set.figures);
    const heldOut = set.heldOut && get(set.heldOut);
    return all === undefined
      ? []
      : [{ label, all: inWords(all), heldOut: heldOut === undefined ? null : inWords(heldOut) }];
  };
  return [
    ...measure('Read or not: agreement', (f) => f.read.right),
    ...measure('Read or not: mean F1', (f) => f.read.macroF1),
    ...measure('Read or not: mean over servers', (f) => f.read.perServer),
    ...measure('Of the tools that are no reads, called Read without asking for a review', (f) => f.read.unsafe),
    ...measure('The same, with those that asked', (f) => f.read.unsafeWithReview),
    ...measure('Asked for a review', (f) => f.review),
    ...measure('Category: right', (f) => f.category?.right),
    ...measure('Category: mean F1', (f) => f.category?.macroF1),
    ...measure('Severity: exact', (f) => f.severity?.exact),
    ...measure('Severity: within one band', (f) => f.severity?.near),
    ...measure('Verdicts with a verbatim span', () => set.spans).map((line) => ({ ...line, heldOut: null })),
  ];
}

function confusion(title: string, table: readonly { label: string; verdict: string; tools: number }[]): Confusion {
  const verdicts = [...new Set(table.map((cell) => cell.verdict))];
  const labels = [...new Set(table.map((cell) => cell.label))];
  const count = (label: string, verdict: string) =>
    table.find((cell) => cell.label === label && cell.verdict === verdict)?.tools ?? 0;
  return { title, verdicts, rows: labels.map((label) => ({ label, counts: verdicts.map((v) => count(label, v)) })) };
}

function inWords(figure: Figure | number): string {
  if (typeof figure === 'number') return percent(figure);
  return `${percent(figure.value)} (${figure.interval.map((share) => (share * 100).toFixed(1)).join(' to ')})`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
