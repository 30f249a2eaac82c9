import { isObject, pointer } from '../../model/index.ts';

/** The entry of this type in a request, in its `tools`, or alone, and where it stands. */
export function entryOf(value: unknown, type: string): { entry: unknown; at: string } {
  const tools = isObject(value) && Object.hasOwn(value, 'tools') ? value.tools : undefined;
  for (const [list, path] of [
    [value, ''],
    [tools, '/tools'],
  ] as const) {
    if (!Array.isArray(list)) continue;
    const index = list.findIndex((item) => isObject(item) && item.type === type);
    if (index >= 0) return { entry: list[index], at: `${path}${pointer(index)}` };
  }
  return { entry: value, at: '' };
}
