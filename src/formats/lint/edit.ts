import { isObject } from '../../model/index.ts';

/** A copy of a tree in which the key at a JSON pointer has another name, in the same place. */
export function renamed(tree: unknown, path: string, name: string): unknown {
  return changed(tree, partsOf(path), (parent, last) =>
    isObject(parent)
      ? Object.fromEntries(Object.entries(parent).map(([key, value]) => [key === last ? name : key, value]))
      : parent,
  );
}

/** A copy of a tree with another value at a JSON pointer. */
export function replaced(tree: unknown, path: string, value: unknown): unknown {
  return changed(tree, partsOf(path), (parent, last) => {
    if (Array.isArray(parent)) return parent.with(Number(last), value);
    return isObject(parent)
      ? Object.fromEntries([...Object.entries(parent).filter(([key]) => key !== last), [last, value]])
      : parent;
  });
}

function changed(tree: unknown, parts: readonly string[], change: (parent: unknown, last: string) => unknown): unknown {
  const [first, ...rest] = parts;
  if (first === undefined) return tree;
  if (rest.length === 0) return change(tree, first);
  if (Array.isArray(tree))
    return tree.map((item: unknown, index) => (String(index) === first ? changed(item, rest, change) : item));
  if (!isObject(tree)) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, item]) => [key, key === first ? changed(item, rest, change) : item]),
  );
}

function partsOf(path: string): string[] {
  return path
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
