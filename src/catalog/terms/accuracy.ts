import {
  axes as vocabulary,
  type Accuracy,
  type AccuracyCurve,
  type AccuracyFigures,
  type AccuracySet,
  type Agreement,
} from '../../model/index.ts';
import type { Addresses } from '../addresses.ts';

/** A measure of one set of labels, with its interval where it has one. */
export interface Measure {
  label: string;
  all: string;
}

/** What the servers gave that were scored before their errors were read. */
export interface CurveModel {
  /** All unseen servers, the last three draws of them, the tools of the batches with today's rules, then the batches as they were scored. */
  columns: string[];
  rows: { label: string; figures: string[] }[];
  /** The batches and every draw by themselves, a row each, with the measures that say most; all are in `later`. */
  draws: { columns: string[]; rows: CurveModel['rows'] };
  /** The same, batch by batch. */
  batches: { columns: string[]; rows: CurveModel['rows'] };
  /** How far the tuned figure lies above that of unseen servers; null where there is none. */
  gap: { points: string } | null;
  commits: { batch: number; commit: string }[];
  /** The commonest pairs of label and verdict that differ, on the scored batches. */
  errors: { label: string; verdict: string; tools: number }[];
  /** How far two readings of the same definitions agree, over all draws that were read twice; null where none was. */
  agreement: { tools: number; words: string } | null;
  /** What was drawn and scored once after the batches, each beside what it was drawn from. */
  later: {
    title: string;
    what: string;
    showed: string | null;
    /** How far its two readings agree; null where it was read once. */
    agreement: string | null;
    columns: string[];
    rows: CurveModel['rows'];
    errors: CurveModel['errors'];
  }[];
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
  /** None of a draw: what it showed before tuning stands with the draws. */
  confusions: Confusion[];
  categories: { category: string; tools: number; precision: string; recall: string; f1: string }[];
  calibration: { band: string; tools: number; right: string }[];
}

/** The page of the classifier's accuracy. */
export interface AccuracyModel {
  /** Null where no batch was scored yet. */
  curve: CurveModel | null;
  /** How verdicts of two axes meet labels of draws that two readers read; null where none was read so. */
  axes: { columns: string[]; rows: CurveModel['rows'] } | null;
  /** The sets of labels by their kind, each kind in the order of its sets. */
  sets: { title: string; tools: number; of: AccuracySetModel[] }[];
  unused: { id: string; href: string }[];
  disputed: Accuracy['disputed'];
  /** What remains between verdicts and labels, with the title of its set. */
  remains: { title: string; what: string; why: string }[];
}

const titles: Record<AccuracySet['kind'], string> = {
  hints: 'Agreement with authors’ hints',
  categories: 'Tools read and labelled',
  'access-levels': 'AWS access levels',
  own: 'The catalogue’s own labels',
};

type Figure = { value: number; interval: readonly number[] };
type Measured = readonly [label: string, get: (figures: AccuracyFigures) => Figure | number | undefined];

/** The figures of the classifier as texts and tables. */
export function getAccuracy(
  { curve, axes, sets, unusedRules, disputed, remains }: Accuracy,
  addresses: Addresses,
): AccuracyModel {
  return {
    curve: getCurve(curve),
    axes: getAxisFigures(axes),
    sets: groupsOf(sets),
    unused: unusedRules.map((id) => ({ id, href: addresses.rule(id) })),
    disputed,
    remains: remains.map(({ set, what, why }) => ({
      title: set === 'unseen' ? 'Servers that nobody had read' : titleOf(sets.find(({ id }) => id === set)),
      what,
      why,
    })),
  };
}

function getAxisFigures(axes: Accuracy['axes']): AccuracyModel['axes'] {
  if (axes.length === 0) return null;
  return {
    columns: ['Both readers say the same', 'Verdict known', 'With words that show it', 'Of the known, right'],
    rows: axes.map(({ axis, agreement, tools, known, quoted, right }) => ({
      label: vocabulary[axis].question,
      figures: [`${tools} tools, ${agreementIn(agreement)}`, percent(known), percent(quoted), percent(right)],
    })),
  };
}

function titleOf(set: AccuracySet | undefined): string {
  return set ? titles[set.kind] : '';
}

function groupsOf(sets: readonly AccuracySet[]): AccuracyModel['sets'] {
  return [...new Set(sets.map(({ kind }) => kind))].map((kind) => {
    const of = sets.filter((set) => set.kind === kind).map((set) => getSet(set, sets));
    return { title: titles[kind], tools: of.reduce((sum, { tools }) => sum + tools, 0), of };
  });
}

/** Sets of tools that were drawn and scored once, and then tuned on. */
const drawn = /^(?:unseen|recorded)/u;

function getSet(set: AccuracySet, sets: readonly AccuracySet[]): AccuracySetModel {
  const { figures } = set;
  const whole = !drawn.test(set.id);
  return {
    id: set.id,
    title:
      sets.filter(({ kind }) => kind === set.kind).length > 1 ? `${titles[set.kind]}, ${set.id}` : titles[set.kind],
    about: set.about,
    date: set.date ?? null,
    tools: set.tools,
    servers: set.servers,
    measures: getMeasures(set),
    confusions: whole
      ? [
          confusion('Read or not', figures.read.table),
          ...(figures.category ? [confusion('Category', figures.category.table)] : []),
          ...(figures.severity ? [confusion('Severity', figures.severity.table)] : []),
        ]
      : [],
    categories: (whole ? (figures.category?.categories ?? []) : []).map(
      ({ category, tools, precision, recall, f1 }) => ({
        category,
        tools,
        precision: precision.toFixed(2),
        recall: recall.toFixed(2),
        f1: f1.toFixed(2),
      }),
    ),
    calibration: set.calibration.map(({ from, to, tools, right }) => ({
      band: `${from.toFixed(2)} to ${to.toFixed(2)}`,
      tools,
      right: percent(right),
    })),
  };
}

const main: readonly Measured[] = [
  ['Category: right', (f) => f.category?.right],
  ['Category: mean F1', (f) => f.category?.macroF1],
  ['Destructive: recall', (f) => f.category?.categories.find(({ category }) => category === 'Destructive')?.recall],
  ['Financial: F1', (f) => f.category?.categories.find(({ category }) => category === 'Financial')?.f1],
  ['Severity: exact', (f) => f.severity?.exact],
  ['Severity: within one band', (f) => f.severity?.near],
  ['Read or not: agreement', (f) => f.read.right],
  ['Of the tools that are no reads, called Read without asking for a review', (f) => f.read.unsafe],
  ['Asked for a review', (f) => f.review],
];

/** All measures; a single draw is shown by the main ones. */
const measures: readonly Measured[] = [
  ...main,
  ['Read or not: mean F1', (f) => f.read.macroF1],
  ['Read or not: mean over servers', (f) => f.read.perServer],
  ['Of the tools that are no reads, called Read, asked or not', (f) => f.read.unsafeWithReview],
];

/** Of the measures those by which draws are compared, in words that stand above a column. */
const compared: readonly Measured[] = [
  ['Category: right', (f) => f.category?.right],
  ['Severity: exact', (f) => f.severity?.exact],
  ['Read or not: agreement', (f) => f.read.right],
  ['No reads called Read, no review asked', (f) => f.read.unsafe],
  ['Asked for a review', (f) => f.review],
];

function getCurve({ batches, pooled, unseen, recent, tuned, later, agreement }: AccuracyCurve): CurveModel | null {
  if (pooled === undefined) return null;
  const all = unseen ?? pooled;
  const columns = [
    { title: 'All, before they were read', figures: all },
    ...(recent ? [{ title: 'Of these, the last three draws', figures: recent }] : []),
    ...(tuned ? [{ title: 'The batches today, after tuning on them', figures: tuned }] : []),
    { title: `Batches 1 to ${batches.length}`, figures: pooled },
  ];
  const drawn = later.filter((draw) => draw.unseen).map(({ figures }, at) => ({ title: `Draw ${at + 1}`, figures }));
  const each = batches.map(({ batch, figures }) => ({ title: `Batch ${batch}`, figures }));
  return {
    columns: columns.map(({ title }) => title),
    rows: rowsOf(columns),
    draws: {
      columns: ['Tools', ...compared.map(([label]) => label)],
      rows: [columns.at(-1)!, ...drawn].map(({ title, figures }) => ({
        label: title,
        figures: [toolsIn(figures).toLocaleString('en'), ...compared.map(([, get]) => textOf(get(figures)))],
      })),
    },
    batches: { columns: each.map(({ title }) => title), rows: rowsOf(each) },
    gap: gapOf(all, tuned),
    commits: [...batches, ...later].map(({ batch, commit }) => ({ batch, commit })),
    errors: errorsOf(all),
    agreement: agreement ? { tools: agreement.categories.tools, words: agreementWords(agreement) } : null,
    later: later.map(({ title, what, showed, agreement: own, servers, figures }) => ({
      title,
      what,
      showed: showed ?? null,
      agreement: own ? agreementWords(own) : null,
      columns: [`${toolsIn(figures)} tools of ${servers} servers`],
      rows: rowsOf([{ figures }], main),
      errors: errorsOf(figures),
    })),
  };
}

function agreementWords({ categories, severities }: NonNullable<AccuracyCurve['agreement']>): string {
  return `the category was the same for ${agreementIn(categories)}, the severity for ${agreementIn(severities)}`;
}

function agreementIn({ same, kappa }: Agreement): string {
  return `${percent(same)}${kappa === null ? '' : ` (Cohen’s κ ${kappa.toFixed(2)})`}`;
}

function gapOf(unseen: AccuracyFigures, tuned: AccuracyFigures | undefined): CurveModel['gap'] {
  if (!tuned?.category || !unseen.category) return null;
  return { points: ((tuned.category.right.value - unseen.category.right.value) * 100).toFixed(1) };
}

function rowsOf(columns: readonly { figures: AccuracyFigures }[], of = measures): CurveModel['rows'] {
  return of.map(([label, get]) => ({
    label,
    figures: columns.map(({ figures }) => textOf(get(figures))),
  }));
}

function toolsIn({ category, read }: AccuracyFigures): number {
  return category?.tools ?? read.tools;
}

function textOf(figure: Figure | number | undefined): string {
  return figure === undefined ? '' : inWords(figure);
}

function errorsOf({ category }: AccuracyFigures): CurveModel['errors'] {
  return (category?.table ?? [])
    .filter(({ label, verdict }) => label !== verdict)
    .sort((a, b) => b.tools - a.tools)
    .slice(0, 6);
}

function getMeasures(set: AccuracySet): Measure[] {
  return [
    ...measures.flatMap(([label, get]) => {
      const figure = get(set.figures);
      return figure === undefined ? [] : [{ label, all: inWords(figure) }];
    }),
    { label: 'Verdicts with a verbatim span', all: inWords(set.spans) },
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
