import { axes, type AxisName, axisNames, type Category, keys, type Severity, type Topic } from '../model/index.ts';

/** A line of the severity sum before it is linked to the rule that decided it. */
export interface Points {
  points: number;
  why: string;
}

/** Where the sum starts. Read least, and never lower for a category of higher precedence but Financial. */
export const base: Record<Category, Points> = {
  Read: { points: 1, why: 'a call returns information' },
  Write: { points: 4, why: 'a call changes state' },
  Execute: { points: 4, why: 'a call runs or starts something' },
  Financial: { points: 6, why: 'a call changes what is paid or owed' },
  Destructive: { points: 6, why: 'a call loses something that no ordinary call restores' },
};

/** Points for an axis value, for every tool. */
const forAll: Readonly<Record<string, Points>> = {
  'exposure=personal': { points: 2, why: 'the answer carries personal or business data' },
  'exposure=secrets': { points: 5, why: 'the answer carries secrets' },
  'input=code': { points: 2, why: 'an argument is code, SQL or a command' },
};

/** Points for an axis value, for tools that do more than read. */
const forChanges: Readonly<Record<string, Points>> = {
  'reversibility=tool': { points: -1, why: 'another tool of the server takes it back' },
  'reach=collection': { points: 1, why: 'one call reaches several objects' },
  'reach=system': { points: 2, why: 'one call reaches a whole user, tenant or system' },
  'outside=open': { points: 1, why: 'it reaches parties outside the system' },
  'effective=staged': { points: -1, why: 'nothing happens until another call makes it live' },
  'guard=dry-run': { points: -1, why: 'it only reports unless told otherwise' },
  'guard=confirm': { points: -1, why: 'an argument has to confirm it' },
  'guard=limit': { points: -1, why: 'an argument caps what it can touch' },
};

/** What a call shows of people counts where it only reads; where it changes something, the change weighs more. */
const shown: Points = { points: 0, why: 'it shows what it has changed' };

/** A secret that is handed out by a call that changes something makes it as bad as a read of one. */
const handedOut: Points = { points: 2, why: 'the answer carries secrets' };

/** Points for an axis value that differ by category; they take the place of those for all changes. */
const forCategory: Readonly<Partial<Record<Category, Readonly<Record<string, Points>>>>> = {
  Write: {
    'reversibility=never': { points: 2, why: 'the definition says that nothing brings it back' },
    'exposure=personal': shown,
    'exposure=secrets': handedOut,
  },
  Execute: {
    'reversibility=never': { points: 1, why: 'the definition says that nothing brings it back' },
    'exposure=personal': shown,
    'exposure=secrets': handedOut,
  },
  Financial: {
    'exposure=personal': shown,
    'reversibility=tool': { points: 0, why: 'another tool takes it back, and what was charged stays charged' },
  },
  Destructive: {
    'exposure=personal': shown,
    'reach=collection': { points: 2, why: 'one call loses several objects' },
    'outside=open': { points: 0, why: 'what is lost is lost inside' },
    'input=code': { points: 0, why: 'what it loses counts already' },
    'guard=confirm': { points: 0, why: 'whoever calls it can confirm it as well' },
  },
};

/** Points for a value of an axis, with what a rule writes that supports it. */
interface AxisPoints {
  supports: string;
  points: Points;
}

/** An axis of which some values have points. */
interface CountedAxis {
  axis: AxisName;
  byValue: ReadonlyMap<string, AxisPoints>;
}

/** The axes that count for each category, in their order. */
export const countedAxes: Readonly<Record<Category, readonly CountedAxis[]>> = {
  Read: axesOf('Read'),
  Write: axesOf('Write'),
  Execute: axesOf('Execute'),
  Financial: axesOf('Financial'),
  Destructive: axesOf('Destructive'),
};

function axesOf(category: Category): CountedAxis[] {
  return axisNames.map((axis) => {
    const byValue = new Map<string, AxisPoints>();
    for (const value of keys(axes[axis].values)) {
      const supports = `${axis}=${value}`;
      const changes = category === 'Read' ? undefined : forChanges[supports];
      const points = forCategory[category]?.[supports] ?? forAll[supports] ?? changes;
      if (points && points.points !== 0) byValue.set(value, { supports, points });
    }
    return { axis, byValue };
  });
}

/** Points for circumstances that have no axis, for tools that do more than read. */
export const forTopics: Record<Topic, Points> = {
  permissions: { points: 2, why: 'it changes who may do what, or a credential' },
  'live-system': { points: 2, why: 'it changes a system that others run on' },
  'blocks-others': { points: 2, why: 'it keeps the work of others from running' },
  'starts-work': { points: 2, why: 'it starts work, or makes prepared changes live' },
  overwrites: { points: 0, why: 'it replaces what was there' },
  'moves-money': { points: 2, why: 'money leaves, or is committed, by this call' },
  'loses-work': { points: 2, why: 'work that somebody has not finished is lost with it' },
  books: { points: 2, why: 'it changes the books' },
  noticed: { points: 1, why: 'others notice it, or it costs, from then on' },
  adds: { points: -2, why: 'the name says that it only adds' },
  slight: { points: -2, why: 'the name says that it only changes something small' },
  unsent: { points: -2, why: 'the name says that it only drafts' },
  definition: { points: -2, why: 'the name says that what is lost is a definition, which can be written again' },
};

/** Lowest severity for a circumstance, whatever the sum. */
export const floors: Readonly<Record<string, { severity: Severity; why: string }>> = {
  'moves-money': { severity: 'Critical', why: 'money moved is Critical at least' },
  'input=code': { severity: 'High', why: 'free code, SQL or commands that can change state are High at least' },
  permissions: { severity: 'High', why: 'changed permissions or credentials are High at least' },
};

/** Lowest severity of a tool that only its own description calls a read. */
export const onlyItsOwnWords = {
  severity: 'Medium',
  why: 'only its own description says that it reads',
} as const satisfies { severity: Severity; why: string };
