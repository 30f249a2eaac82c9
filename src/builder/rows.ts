import { type Effect, effectNames, severityNames } from '../model/core.ts';
import type { Built, Choice } from './built.ts';
import type { BuildableTool, Known } from './known.ts';
import { isTreatment } from './policy.ts';
import { startOf } from './start.ts';

/** A tool in the list. */
export interface Row {
  server: string;
  tool: string;
  /** Undefined for a tool that a policy names and no recorded version has. */
  known: BuildableTool | undefined;
  choice: Choice | undefined;
  /** Whether the reader chose otherwise than the start of the policy. */
  isChanged: boolean;
}

/** Every tool of the servers of a policy, riskiest first; what is no longer listed only where the policy names it. */
export function rowsOf(built: Built, known: Known): Row[] {
  const rows = built.servers.flatMap(({ id, choices }) => {
    const tools = known.get(id)?.tools ?? [];
    const names = new Set(tools.map(({ name }) => name));
    const strange = [...choices.keys()].filter((name) => !names.has(name));
    return [
      ...tools
        .filter(({ name, profiles }) => profiles !== undefined || choices.has(name))
        .map((tool) => rowOf(built, known, id, tool.name, tool)),
      ...strange.map((name) => rowOf(built, known, id, name, undefined)),
    ];
  });
  return rows.sort((a, b) => rank(b) - rank(a));
}

function rowOf(built: Built, known: Known, server: string, tool: string, found: BuildableTool | undefined): Row {
  const choice = built.servers.find(({ id }) => id === server)?.choices.get(tool);
  const start = startOf(built, known, server, tool);
  const isChanged =
    choice === undefined
      ? built.start !== null && start !== undefined
      : start === undefined || choice.reason !== null || !isTreatment(choice, start);
  return { server, tool, known: found, choice, isChanged };
}

function rank({ known }: Row): number {
  return known === undefined ? -1 : severityNames.indexOf(known.severity);
}

/** By what the list is narrowed, each a facet with the values that are chosen. */
export interface Filter {
  text: string;
  chosen: ReadonlyMap<FacetId, ReadonlySet<string>>;
}

/** A list that nothing narrows. */
export const everything: Filter = { text: '', chosen: new Map() };

/** A facet by which the list of tools is narrowed. */
interface Facet {
  label: string;
  /** The values, in the order in which they are shown, each with its words. */
  values: Readonly<Record<string, string>>;
  has(row: Row, value: string): boolean;
}

const effectLabels = Object.fromEntries(effectNames.map((effect) => [effect, effect])) as Record<Effect, string>;

const facets = {
  severity: {
    label: 'Severity',
    values: { Critical: 'Critical', High: 'High', Medium: 'Medium', Low: 'Low' },
    has: ({ known }, value) => known?.severity === value,
  },
  effect: {
    label: 'Effect now',
    values: { ...effectLabels, none: 'no rule', changed: 'changed by you' },
    has: ({ choice, isChanged }, value) => (value === 'changed' ? isChanged : (choice?.effect ?? 'none') === value),
  },
  axes: {
    label: 'What it does',
    values: {
      once: 'at once',
      never: 'never undone',
      system: 'whole system',
      sends: 'reaches outside',
      shows: 'shows what is private',
      brings: 'brings in words of others',
    },
    has: ({ known }, value) => known !== undefined && (traits[value]?.(known) ?? false),
  },
  category: {
    label: 'Category',
    values: {
      Destructive: 'Destructive',
      Financial: 'Financial',
      Execute: 'Execute',
      Write: 'Write',
      Read: 'Read',
    },
    has: ({ known }, value) => known?.category === value,
  },
} as const satisfies Record<string, Facet>;

const traits: Readonly<Record<string, (tool: BuildableTool) => boolean>> = {
  once: ({ axes }) => axes.effective === 'at-once',
  never: ({ axes }) => axes.reversibility === 'never',
  system: ({ axes }) => axes.reach === 'system',
  sends: ({ sends }) => sends === true,
  shows: ({ shows }) => shows === true,
  brings: ({ brings }) => brings === true,
};

export type FacetId = keyof typeof facets;

/** A facet with how many tools each of its values would show. */
export interface FacetCount {
  id: FacetId;
  label: string;
  values: { value: string; label: string; count: number; isChosen: boolean }[];
}

/** The rows that a filter leaves, and the facets with counts that ignore their own. A facet of which no tool has a value is left out. */
export function narrow(rows: readonly Row[], filter: Filter): { shown: Row[]; facets: FacetCount[] } {
  const words = filter.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const named = rows.filter(({ tool, server, known }) => {
    const text = `${tool} ${server} ${known?.line ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const ids = Object.keys(facets) as FacetId[];
  const passes = (row: Row, but: FacetId | null) =>
    ids.every((id) => {
      const chosen = filter.chosen.get(id);
      return (
        id === but ||
        chosen === undefined ||
        chosen.size === 0 ||
        [...chosen].some((value) => facets[id].has(row, value))
      );
    });
  return {
    shown: named.filter((row) => passes(row, null)),
    facets: ids
      .map((id): FacetCount => {
        const { label, values, has }: Facet = facets[id];
        const left = named.filter((row) => passes(row, id));
        return {
          id,
          label,
          values: Object.entries(values).map(([value, words]) => ({
            value,
            label: words,
            count: left.filter((row) => has(row, value)).length,
            isChosen: filter.chosen.get(id)?.has(value) ?? false,
          })),
        };
      })
      .filter(({ values }) => values.some(({ count, isChosen }) => count > 0 || isChosen)),
  };
}

/** The filter with a value chosen that was not, or the other way round. */
export function toggled(filter: Filter, id: FacetId, value: string): Filter {
  const before = filter.chosen.get(id) ?? new Set<string>();
  const after = before.has(value) ? new Set([...before].filter((each) => each !== value)) : new Set([...before, value]);
  return { ...filter, chosen: new Map([...filter.chosen, [id, after]]) };
}
