import { axes, axisNames, axisTerm, type Axes, type AxisName, type Hit, type Override } from '../../model/index.ts';

/** One axis of a tool as a page shows it. */
export interface AxisModel {
  name: AxisName;
  question: string;
  value: string;
  label: string;
  description: string;
  decidedBy: AxisDecision;
}

/** What decided an axis: words of the definition, sibling tools, a review, or what the definition lacks. */
export type AxisDecision =
  | { kind: 'words'; rule: string; text: string }
  | { kind: 'siblings'; rule: string; tools: string[] }
  | { kind: 'review' }
  | { kind: 'nothing' };

const always: readonly AxisName[] = ['reversibility', 'reach', 'whose', 'effective', 'guard', 'outside'];

/** The axes to show: six always, the others where they say something. */
export function getAxes(values: Axes, evidence: readonly Hit[], overrides: readonly Override[]): AxisModel[] {
  return axisNames
    .filter((name) => always.includes(name) || !isEmpty(name, values[name]))
    .map((name): AxisModel => {
      const value = values[name];
      const { label, description } = axisTerm(name, value);
      const reviewed = overrides.some((override) => override.axes?.[name] !== undefined);
      return {
        name,
        question: axes[name].question,
        value,
        label,
        description,
        decidedBy: reviewed
          ? { kind: 'review' }
          : decisionOf(evidence.filter((hit) => hit.supports === `${name}=${value}`)),
      };
    })
    .sort((a, b) => order(a.name) - order(b.name));
}

function decisionOf(hits: readonly Hit[]): AxisDecision {
  const strongest = [...hits].sort((a, b) => b.weight - a.weight)[0];
  if (!strongest) return { kind: 'nothing' };
  if (strongest.tool === undefined) return { kind: 'words', rule: strongest.rule, text: strongest.text };
  const tools = hits.map((hit) => hit.tool).filter((tool) => tool !== undefined);
  return { kind: 'siblings', rule: strongest.rule, tools: [...new Set(tools)] };
}

function isEmpty(name: AxisName, value: string): boolean {
  return ['none', 'one', 'nothing', 'unknown'].includes(value) || (name === 'input' && value === 'closed');
}

function order(name: AxisName): number {
  const at = always.indexOf(name);
  return at < 0 ? always.length + axisNames.indexOf(name) : at;
}
