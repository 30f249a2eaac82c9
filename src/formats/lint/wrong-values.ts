import { brief } from '../../model/index.ts';
import type { Check, Found } from './check.ts';
import { misfits } from './misfits.ts';
import { subjectOf } from './subject.ts';

/** Values that are not of the kind that the consumer reads there. */
export const wrongValues: Check = {
  id: 'wrong-values',
  find({ reading, format, places, does }) {
    const { tree, shape, at } = subjectOf(reading, format);
    if (!shape) return [];
    const { consumer, unfit } = format;
    return misfits(tree, shape).flatMap((misfit): Found[] => {
      if (misfit.kind !== 'value') return [];
      const { meant, expected } = misfit;
      const path = `${at}${misfit.path}`;
      return [
        {
          level: 'error',
          path,
          message:
            unfit === 'goes on without'
              ? `is of no use to ${consumer}, which then ignores the whole file`
              : `is no value that ${consumer} takes here`,
          expected,
          actual: brief(misfit.actual),
          tip: `write ${meant === undefined ? expected : brief(meant)}`,
          ...(meant !== undefined && path !== '' && { edits: [places.replaced(path, meant)] }),
          ...(unfit === 'not tried' && {
            does: `What ${consumer} does then was not tried. Without the value: ${does.replace(/^As it stands, /, '')}`,
          }),
        },
      ];
    });
  },
};
