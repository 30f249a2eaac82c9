import { keys, type Axes } from '../model/core.ts';

/** What is worse beside the other two: the axis that says so, its values that do, and the phrase for a tool of which they hold. */
interface SideTerm {
  axis: 'exposure' | 'content' | 'outside';
  values: readonly string[];
  phrase: string;
}

/** The three sides of a chain by which private data leaves: seen, asked for by somebody else's words, sent. */
export const sides = {
  shows: { axis: 'exposure', values: ['personal', 'secrets'], phrase: 'shows what is private' },
  brings: { axis: 'content', values: ['others', 'web'], phrase: 'brings in words of others' },
  sends: { axis: 'outside', values: ['open'], phrase: 'reaches outside' },
} as const satisfies Record<string, SideTerm>;

export type Side = keyof typeof sides;

/** The sides, in the order in which they are told. */
export const sideNames = /* @__PURE__ */ keys(sides);

/** On which sides a tool is; null where its axis is unknown. */
export type Sides = { readonly [S in Side]: boolean | null };

/** On which sides a tool with these axes is. */
export function sidesOf(axes: Pick<Axes, SideTerm['axis']>): Sides {
  const isOn = (side: Side): boolean | null => {
    const { axis, values }: SideTerm = sides[side];
    return axes[axis] === 'unknown' ? null : values.includes(axes[axis]);
  };
  return { shows: isOn('shows'), brings: isOn('brings'), sends: isOn('sends') };
}
