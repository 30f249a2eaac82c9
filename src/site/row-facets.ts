import { axes, categoryNames, effectNames, effects, severityNames } from '../model/index.ts';
import type { JudgedServer, ToolRow } from '../catalog/index.ts';

/** A question by which the tools of a server are narrowed in place, with its answers. */
export interface RowFacet {
  id: string;
  label: string;
  values: { value: string; label: string; count: number; href: string }[];
}

/** The axes by which an administrator asks. */
const asked = ['effective', 'reversibility', 'reach', 'outside', 'exposure', 'guard'] as const;

/** By tool: the value of everything by which the list is narrowed. */
export type RowFacts = ReadonlyMap<string, Record<string, string>>;

/** What every current tool of a server is, as far as a list can be narrowed by it. */
export function getRowFacts({ current }: JudgedServer): RowFacts {
  return new Map(
    current.map(({ name, verdict, recommendation }) => [
      name,
      {
        severity: verdict.severity.toLowerCase(),
        category: verdict.category.toLowerCase(),
        effect: recommendation.effect,
        ...Object.fromEntries(asked.map((axis) => [axis, verdict.axes[axis]])),
        ...(verdict.review.needed && { state: 'review' }),
      },
    ]),
  );
}

/** The questions that divide the tools, severity first; none where the tools are alike in everything. `hrefOf` gives the address of a page of the list. */
export function getRowFacets(
  rows: readonly ToolRow[],
  facts: RowFacts,
  page: { page: number; pages: number },
  hrefOf: (page: number) => string,
): RowFacet[] {
  const names = (list: readonly string[]) => list.map((label) => ({ value: label.toLowerCase(), label }));
  const questions: { id: string; label: string; values: { value: string; label: string }[] }[] = [
    { id: 'severity', label: 'Severity', values: names([...severityNames].reverse()) },
    { id: 'category', label: 'Category', values: names([...categoryNames].reverse()) },
    {
      id: 'effect',
      label: 'Recommended',
      values: effectNames.map((value) => ({ value, label: effects[value].label })),
    },
    ...asked.map((id) => ({
      id,
      label: axes[id].label,
      values: Object.entries(axes[id].values).map(([value, { label }]) => ({ value, label })),
    })),
    { id: 'state', label: 'State', values: [{ value: 'review', label: 'Needs review' }] },
  ];
  const size = Math.ceil(rows.length / page.pages);
  return questions
    .map(({ id, label, values }) => ({
      id,
      label,
      values: values
        .map((value) => {
          const holds = rows.map((row) => facts.get(row.name)![id] === value.value);
          const on = Math.floor(Math.max(holds.indexOf(true), 0) / Math.max(size, 1)) + 1;
          return { ...value, count: holds.filter(Boolean).length, href: `${hrefOf(on)}#tools` };
        })
        .filter(({ count }) => count > 0),
    }))
    .filter(({ id, values }) => values.length > 1 || (id === 'state' && values[0] && values[0].count < rows.length));
}
