import type { Check, Found } from './check.ts';
import { idleList } from './idle-lists.ts';
import { misfits } from './misfits.ts';
import { subjectOf } from './subject.ts';

/** Keys that the consumer does not know, so that the line does nothing. */
export const unknownKeys: Check = {
  id: 'unknown-keys',
  find(pasted) {
    const { reading, format, places } = pasted;
    const { tree, shape, at } = subjectOf(reading, format);
    if (!shape) return [];
    return misfits(tree, shape).flatMap((misfit): Found[] => {
      if (misfit.kind !== 'unknown') return [];
      const { key, value, near, belongs } = misfit;
      const path = `${at}${misfit.path}`;
      return [
        {
          level: 'error',
          path,
          message: `"${key}" is no key here; ${format.unknownKey}`,
          tip:
            belongs ??
            (near === undefined ? (idleList(key, value, path, pasted)?.tip ?? 'remove it') : `write "${near}"`),
          ...(near !== undefined && belongs === undefined && { edits: [places.renamed(path, near)] }),
        },
      ];
    });
  },
};
