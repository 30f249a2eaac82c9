import { type Node, parseTree } from 'jsonc-parser';
import { pointer } from '../../model/index.ts';
import type { Check, Found } from './check.ts';
import { lineAt } from './places/places.ts';

/** Keys that stand twice in one object of JSON: the last is read, the others are dropped. YAML and TOML with such keys cannot be read at all. */
export const duplicateKeys: Check = {
  id: 'duplicate-keys',
  find({ text, format }) {
    const tree = format.language === 'json' ? parseTree(text, [], { allowTrailingComma: true }) : undefined;
    return tree ? duplicatesIn(tree, [], text) : [];
  },
};

function duplicatesIn({ type, children = [] }: Node, at: readonly (string | number)[], text: string): Found[] {
  if (type === 'array') return children.flatMap((item, index) => duplicatesIn(item, [...at, index], text));
  const seen = new Map<string, number>();
  return children.flatMap(({ children: [key, value] = [] }): Found[] => {
    if (!key) return [];
    const [name, line] = [String(key.value), lineAt(text, key.offset)];
    const first = seen.get(name);
    seen.set(name, line);
    const path = [...at, name];
    const inner = value ? duplicatesIn(value, path, text) : [];
    if (first === undefined) return inner;
    return [
      {
        level: 'error',
        path: pointer(...path),
        message: `"${name}" stands twice; what is under the first, in line ${first}, is dropped`,
        tip: 'put both into one',
        line,
      },
      ...inner,
    ];
  });
}
