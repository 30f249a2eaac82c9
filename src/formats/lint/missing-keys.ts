import type { Check, Found } from './check.ts';
import { misfits } from './shape.ts';
import { subjectOf } from './subject.ts';

/** Keys without which the consumer does not take the file. */
export const missingKeys: Check = {
  id: 'missing-keys',
  find(pasted) {
    const { tree, shape, at } = subjectOf(pasted);
    if (!shape) return [];
    const { name, unfit } = pasted.consumer;
    return misfits(tree, shape).flatMap((misfit): Found[] => {
      if (misfit.kind !== 'missing') return [];
      const then = unfit === 'goes on without' ? `; ${name} then ignores the whole file` : '';
      return [
        { level: 'error', path: `${at}${misfit.path}`, message: `has no "${misfit.key}"${then}`, tip: misfit.tip },
      ];
    });
  },
};
