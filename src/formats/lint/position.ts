import { LineCounter, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import { withoutComments } from '../readers/reader.ts';

/** The line, from 1, at which the thing that a path names stands in a text; undefined where it cannot be told. */
export function lineOf(text: string, path: string): number | undefined {
  if (path === '') return undefined;
  if (!path.startsWith('/')) {
    const word = /^--[a-z-]+='(.*)'$/s.exec(path)?.[1] ?? path;
    const at = [text.indexOf(path), text.indexOf(word)].find((index) => index >= 0);
    return at === undefined ? undefined : lineAt(text, at);
  }
  const segments = path
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return lineInTree(text, segments) ?? lineInToml(text, segments);
}

/** The line of a place in a text. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** JSON, with comments or without, and YAML: the line of the key or the item. */
function lineInTree(text: string, segments: readonly string[]): number | undefined {
  const counter = new LineCounter();
  const plain = /^\s*([{[]|\/[/*])/.test(text) ? withoutComments(text).replaceAll('\t', ' ') : text;
  const document = parseDocument(plain, {
    lineCounter: counter,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (document.errors.length > 0) return undefined;
  let node: unknown = document.contents;
  let place: Node | undefined;
  for (const segment of segments) {
    if (isMap(node)) {
      const pair = (node.items as Pair[]).findLast(({ key }) => isScalar(key) && String(key.value) === segment);
      if (!pair) return undefined;
      place = pair.key as Node;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(segment)];
      place = node as Node | undefined;
    } else return undefined;
  }
  return place?.range ? counter.linePos(place.range[0]).line : undefined;
}

/** TOML: the line of the header or the key, and of an item the line of its words after that. */
function lineInToml(text: string, segments: readonly string[]): number | undefined {
  const lines = text.split('\n');
  const counts = new Map<string, number>();
  let table: string[] = [];
  let best: { line: number; depth: number } | undefined;
  for (const [index, line] of lines.entries()) {
    const header = /^\s*(\[\[?)([^\]]+)\]/.exec(line);
    const key = /^\s*((?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+))*)\s*=/.exec(
      line,
    );
    if (header) {
      table = keysOf(header[2]!);
      if (header[1] === '[[') {
        const name = table.join('\n');
        const count = counts.get(name) ?? 0;
        counts.set(name, count + 1);
        table = [...table, String(count)];
      }
    }
    if (!header && !key) continue;
    const here = header ? table : [...table, ...keysOf(key![1]!)];
    const depth = here.length;
    const isOnWay = here.every((part, place) => place >= segments.length || part === segments[place]);
    if (isOnWay && Math.min(depth, segments.length) > (best?.depth ?? 0))
      best = { line: index + 1, depth: Math.min(depth, segments.length) };
  }
  return best?.line;
}

function keysOf(dotted: string): string[] {
  return [...dotted.matchAll(/"([^"]*)"|'([^']*)'|([A-Za-z0-9_-]+)/g)].map((part) => part[1] ?? part[2] ?? part[3]!);
}
