import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml';
import { pointer } from '../../model/index.ts';
import { withoutComments } from '../readers/reader.ts';
import type { Check, Found } from './check.ts';

/** Keys that stand twice in one object of JSON: the last is read, the others are dropped. */
export const duplicateKeys: Check = {
  id: 'duplicate-keys',
  find(pasted) {
    const { text } = pasted;
    if (!/^\s*([{[]|\/[/*])/.test(text)) return []; // YAML and TOML with such keys cannot be read at all
    const counter = new LineCounter();
    const plain = withoutComments(text).replaceAll('\t', ' ');
    const document = parseDocument(plain, {
      uniqueKeys: false,
      lineCounter: counter,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const found: Found[] = [];
    const walk = (node: unknown, at: string[]) => {
      if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...at, String(index)]);
      if (!isMap(node)) return;
      const seen = new Map<string, number>();
      for (const { key, value } of node.items as Pair[]) {
        if (!isScalar(key) || !key.range) continue;
        const [name, line] = [String(key.value), counter.linePos(key.range[0]).line];
        const first = seen.get(name);
        seen.set(name, line);
        if (first !== undefined)
          found.push({
            level: 'error',
            path: pointer(...at, name),
            message: `"${name}" stands twice; what is under the first, in line ${first}, is dropped`,
            tip: 'put both into one',
            line,
          });
        walk(value, [...at, name]);
      }
    };
    walk(document.contents, []);
    return found;
  },
};
