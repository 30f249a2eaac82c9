import { axes, axisNames, keys, type Axes, type AxisName, type Hit, type Override } from '../model/index.ts';

/** One axis of a tool as a page shows it. */
export interface AxisModel {
  name: AxisName;
  question: string;
  value: string;
  label: string;
  description: string;
  /** What decided it: a rule (its id), a review, or nothing. */
  decidedBy: { kind: 'rule'; rule: string } | { kind: 'review' } | { kind: 'nothing' };
}

const always: readonly AxisName[] = ['reversibility', 'reach', 'whose', 'effective', 'guard', 'outside'];

/** The axes to show: six always, the others where they say something. */
export function getAxes(values: Axes, evidence: readonly Hit[], overrides: readonly Override[]): AxisModel[] {
  return axisNames
    .filter((name) => always.includes(name) || !isEmpty(name, values[name]))
    .map((name): AxisModel => {
      const value = values[name];
      const terms: Record<string, { label: string; description: string }> = axes[name].values;
      const hit = evidence.find((h) => h.supports === `${name}=${value}`);
      return {
        name,
        question: axes[name].question,
        value,
        label: terms[value]!.label,
        description: terms[value]!.description,
        decidedBy: overrides.some((override) => override.axes?.[name] !== undefined)
          ? { kind: 'review' }
          : hit
            ? { kind: 'rule', rule: hit.rule }
            : { kind: 'nothing' },
      };
    })
    .sort((a, b) => order(a.name) - order(b.name));
}

/** The names of axes of a partial record, in vocabulary order. */
export function axesOf(some: Partial<Axes>): AxisName[] {
  return keys(some).filter((name) => some[name] !== undefined);
}

function isEmpty(name: AxisName, value: string): boolean {
  return ['none', 'one', 'nothing', 'unknown'].includes(value) || (name === 'input' && value === 'closed');
}

function order(name: AxisName): number {
  const at = always.indexOf(name);
  return at < 0 ? always.length + axisNames.indexOf(name) : at;
}
