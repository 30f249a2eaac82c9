import { isObject, pointer } from '../../model/index.ts';
import { definitionOf, type Shape } from '../shape.ts';
import type { Check, Found, Pasted } from './check.ts';
import { refuses } from './nearest.ts';
import { fold } from './other-server.ts';
import { subjectOf } from './subject.ts';

/** Lists of this server's tools under keys that the consumer does not read, though it takes many keys. */
export const idleLists: Check = {
  id: 'idle-lists',
  find(pasted) {
    const { tree, shape, at } = subjectOf(pasted.reading, pasted.format);
    return shape ? within(tree, shape, at, pasted) : [];
  },
};

function within(value: unknown, shape: Shape, at: string, pasted: Pasted): Found[] {
  const def = definitionOf(shape);
  if (def.type === 'record' && isObject(value))
    return Object.entries(value).flatMap(([key, item]) => within(item, def.valueType, `${at}${pointer(key)}`, pasted));
  if (def.type === 'array' && Array.isArray(value))
    return value.flatMap((item, index) => within(item, def.element, `${at}${pointer(index)}`, pasted));
  if (def.type !== 'object' || !isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]): Found[] => {
    const path = `${at}${pointer(key)}`;
    const inner = Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
    if (inner) return within(item, inner, path, pasted);
    const found = idleList(key, item, path, pasted);
    return found ? [found] : [];
  });
}

/** What to say of a list of this server's tools under a key that the consumer does not know; undefined for any other value. */
export function idleList(key: string, value: unknown, path: string, pasted: Pasted): Found | undefined {
  const names = Array.isArray(value) ? value.filter((name) => isTool(name, pasted)) : [];
  return names.length === 0 ? undefined : idle(key, path, names.length, pasted);
}

/** Whether a text is a tool's name, or ends with one after a prefix, or is a pattern for the whole server. */
function isTool(text: unknown, { tools, server }: Pasted): boolean {
  if (typeof text !== 'string') return false;
  if (/__|\*|\(/.test(text) && fold(text).includes(fold(server))) return true;
  return tools.some(
    (tool) => text === tool || (text.endsWith(tool) && /[^a-z0-9]$/i.test(text.slice(0, -tool.length))),
  );
}

function idle(key: string, path: string, count: number, { format: { consumer, lists } }: Pasted): Found {
  return {
    level: 'error',
    path,
    message: `${consumer} knows no key "${key}" here, so the ${count === 1 ? 'tool' : `${count} tools`} under it ${count === 1 ? 'is' : 'are'} neither allowed nor refused by it`,
    tip: placeFor(refuses(key), lists),
  };
}

function placeFor(isRefusal: boolean, lists: Pasted['format']['lists']): string {
  if (lists === undefined) return 'remove it';
  const { refuse, allow } = lists;
  if (!isRefusal) return `put the names under ${allow}`;
  return refuse === undefined
    ? `there is no list of what is refused: put what may be called under ${allow}`
    : `put the names under ${refuse}`;
}
