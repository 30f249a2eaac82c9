import { isObject, pointer } from '../../model/index.ts';
import { valueAt } from './reader.ts';

/** The entry of this type in a request, in its `tools`, or alone, and where it stands. */
export function entryOf(value: unknown, type: string): { entry: unknown; at: string } {
  const lists = [
    [value, ''],
    [valueAt(value, 'tools'), '/tools'],
  ] as const;
  for (const [list, path] of lists) {
    const index = Array.isArray(list) ? list.findIndex((item) => isObject(item) && item.type === type) : -1;
    if (index >= 0) return { entry: (list as unknown[])[index], at: `${path}${pointer(index)}` };
  }
  return { entry: value, at: '' };
}
