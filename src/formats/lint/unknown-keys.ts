import type { Check, Found } from './check.ts';
import { renamed } from './edit.ts';
import { misfits } from './shape.ts';
import { subjectOf } from './subject.ts';

/** Keys that the consumer does not know, so that the line does nothing. */
export const unknownKeys: Check = {
  id: 'unknown-keys',
  find(pasted) {
    const { tree, shape, at, whole } = subjectOf(pasted);
    if (!shape) return [];
    return misfits(tree, shape).flatMap((misfit): Found[] => {
      if (misfit.kind !== 'unknown') return [];
      const { path, key, near, belongs } = misfit;
      return [
        {
          level: 'error',
          path: `${at}${path}`,
          message: `"${key}" is no key here; ${pasted.consumer.unknownKey}`,
          tip: belongs ?? (near === undefined ? 'remove it' : `write "${near}"`),
          ...(near !== undefined && belongs === undefined && { corrected: renamed(whole, `${at}${path}`, near) }),
        },
      ];
    });
  },
};
