import { brief } from './brief.ts';
import type { Check, Found } from './check.ts';
import { replaced } from './edit.ts';
import { misfits } from './shape.ts';
import { subjectOf } from './subject.ts';

/** Values that are not of the kind that the consumer reads there. */
export const wrongValues: Check = {
  id: 'wrong-values',
  find(pasted) {
    const { tree, shape, at, whole } = subjectOf(pasted);
    if (!shape) return [];
    const { name, unfit } = pasted.consumer;
    return misfits(tree, shape).flatMap((misfit): Found[] => {
      if (misfit.kind !== 'value') return [];
      const { meant } = misfit;
      const path = `${at}${misfit.path}`;
      const isKnown = meant !== undefined && path !== '';
      return [
        {
          level: 'error',
          path,
          message:
            unfit === 'goes on without'
              ? `is of no use to ${name}, which then ignores the whole file`
              : `is no value that ${name} takes here`,
          expected: misfit.expected,
          actual: brief(misfit.actual),
          tip: `write ${meant === undefined ? misfit.expected : brief(meant)}`,
          ...(isKnown && { corrected: replaced(whole, path, meant) }),
          ...(unfit === 'not tried' && {
            does: `What ${name} does then was not tried. Without the value: ${pasted.does.replace(/^As it stands, /, '')}`,
          }),
        },
      ];
    });
  },
};
