import type { Check, Found } from './check.ts';
import { misfits } from './misfits.ts';
import { subjectOf } from './subject.ts';

/** Keys without which the consumer does not take the file. */
export const missingKeys: Check = {
  id: 'missing-keys',
  find({ reading, format: { consumer, unfit, ...format } }) {
    const { tree, shape, at } = subjectOf(reading, format);
    if (!shape) return [];
    return misfits(tree, shape).flatMap((misfit): Found[] => {
      if (misfit.kind !== 'missing') return [];
      const then = unfit === 'goes on without' ? `; ${consumer} then ignores the whole file` : '';
      return [
        { level: 'error', path: `${at}${misfit.path}`, message: `has no "${misfit.key}"${then}`, tip: misfit.tip },
      ];
    });
  },
};
