import { type AxisFigures, type AxisReadings, readAxes } from '../../model/index.ts';
import { agreement, rounded } from './agreement.ts';

/** The figures of both axes of every draw whose readers labelled them, shares of 1. */
export function axisFiguresOf(readings: readonly AxisReadings[]): AxisFigures[] {
  return readings.flatMap((reading) =>
    readAxes.map((axis) => {
      const counts = reading[axis];
      const agreed = counts.filter(({ first, second }) => first === second && first !== 'unknown');
      const known = agreed.filter(({ verdict }) => verdict !== 'unknown');
      const [tools, told] = [sum(agreed), sum(known)];
      return {
        batch: reading.batch,
        commit: reading.commit,
        axis,
        agreement: agreement(counts),
        tools,
        known: rounded(told / tools),
        quoted: rounded(sum(known.filter(({ quoted }) => quoted)) / tools),
        right: rounded(sum(known.filter(({ first, verdict }) => first === verdict)) / told),
      };
    }),
  );
}

function sum(counts: readonly { tools: number }[]): number {
  return counts.reduce((all, { tools }) => all + tools, 0);
}
