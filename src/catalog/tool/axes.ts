import { axes, axisNames, axisTerm, type Axes, type AxisName, type Hit, type Override } from '../../model/index.ts';

/** One axis of a tool as a page shows it. */
export interface AxisModel {
  name: AxisName;
  title: string;
  value: string;
  label: string;
  description: string;
  decidedBy: AxisDecision;
}

/** What decided an axis: words of the definition, sibling tools, a review, or what follows from the schema and the category. */
export type AxisDecision =
  | { kind: 'words'; rule: string; text: string }
  | { kind: 'siblings'; rule: string; tools: string[] }
  | { kind: 'review' }
  | { kind: 'schema' };

/** What is known of the axes of a tool, and what the definition leaves open. */
export interface AxesModel {
  known: AxisModel[];
  /** The axes that neither the definition nor a review decides, as words in a sentence. */
  unsaid: string[];
}

/** What a verdict is given, beside the values of the axes themselves. */
interface Grounds {
  evidence: readonly Hit[];
  overrides: readonly Override[];
  /** True for a tool whose calls only return information. */
  reads: boolean;
}

const always: readonly AxisName[] = ['reversibility', 'reach', 'whose', 'effective', 'guard', 'outside'];
/** What a read has no answer to, unless something says so: it takes effect in no other way than by its answer. */
const ofChanges: ReadonlySet<AxisName> = new Set(['effective', 'guard']);

/** The axes to show: six for a change, four for a read, and the others where they say something. */
export function getAxes(values: Axes, grounds: Grounds): AxesModel {
  const decided = axisNames.map((name) => ({
    name,
    value: values[name],
    decidedBy: decisionOf(name, values, grounds),
  }));
  const asked = always.filter((name) => !(grounds.reads && ofChanges.has(name)));
  const known = decided
    .filter(({ name, value, decidedBy }) => {
      if (decidedBy === null) return false;
      if (decidedBy.kind === 'review' && value !== 'unknown') return true;
      return asked.includes(name) || !isEmpty(name, value, grounds.reads);
    })
    .map(({ name, value, decidedBy }): AxisModel => {
      const { label, description } = axisTerm(name, value);
      const { label: title } = axes[name];
      return { name, title, value, label, description, decidedBy: decidedBy! };
    });
  const shown = new Set(known.map(({ name }) => name));
  return {
    known: known.sort((a, b) => order(a.name) - order(b.name)),
    unsaid: asked.filter((name) => !shown.has(name)).map((name) => words[name]!),
  };
}

/** The values that make a tool look harmless, and so need something that shows them. */
const harmless: { readonly [A in AxisName]?: readonly Axes[A][] } = {
  reversibility: ['nothing', 'tool'],
  reach: ['one'],
  whose: ['own'],
  effective: ['staged'],
  outside: ['stays'],
  exposure: ['nothing'],
  content: ['own'],
  money: ['none'],
};

const words: { readonly [A in AxisName]?: string } = {
  reversibility: 'undo',
  reach: 'reach',
  whose: 'whose it is',
  effective: 'when it takes effect',
  guard: 'guards',
  outside: 'outside contact',
};

function decisionOf(name: AxisName, values: Axes, { evidence, overrides, reads }: Grounds): AxisDecision | null {
  const value = values[name];
  if (overrides.some((override) => override.axes?.[name] !== undefined))
    return value === 'unknown' ? null : { kind: 'review' };
  if (value === 'unknown') return null;
  const hits = evidence.filter((hit) => hit.supports === `${name}=${value}`);
  const strongest = [...hits].sort((a, b) => b.weight - a.weight)[0];
  if (strongest) {
    if (strongest.tool === undefined) return { kind: 'words', rule: strongest.rule, text: strongest.text };
    const tools = hits.map((hit) => hit.tool).filter((tool) => tool !== undefined);
    return { kind: 'siblings', rule: strongest.rule, tools: [...new Set(tools)] };
  }
  const followsFromReading = reads && name === 'reversibility' && value === 'nothing';
  const safe: readonly string[] | undefined = harmless[name];
  return safe?.includes(value) && !followsFromReading ? null : { kind: 'schema' };
}

function isEmpty(name: AxisName, value: string, reads: boolean): boolean {
  if (name === 'guard' && reads && value === 'none') return true;
  return ['none', 'one', 'nothing', 'unknown'].includes(value) || (name === 'input' && value === 'closed');
}

function order(name: AxisName): number {
  const at = always.indexOf(name);
  return at < 0 ? always.length + axisNames.indexOf(name) : at;
}
