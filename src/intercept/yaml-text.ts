import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node as Parsed,
  parseAllDocuments,
  type Scalar,
} from 'yaml';
import { type Node, textTag, type ValueNode } from './node.ts';
import { UnreadableError } from './value.ts';

/** Reads the text of a policy file as the Go YAML library does: the first document of it, undefined where there is none. */
export function nodeOfYaml(source: string): Node | undefined {
  if (forbidden.test(source)) throw new UnreadableError('control characters are not allowed');
  const text = source.replace(/\r\n?|\u0085/g, '\n');
  const counter = new LineCounter();
  const [document] = parseAllDocuments(text, { ...options, lineCounter: counter }) as Document.Parsed[];
  if (!document) return undefined;
  const [first] = document.errors;
  if (first) throw new UnreadableError(`line ${counter.linePos(first.pos[0]).line}: ${first.message}`);
  const version = /^\uFEFF?(?:#.*\n|\s*\n|%(?!YAML).*\n)*%YAML[ \t]+(\S+)/.exec(text)?.[1] ?? '1.1';
  if (version !== '1.1') throw new UnreadableError('found incompatible YAML document');
  return nodeOf(document.contents, { text, counter, anchors: new Map(), isInFlow: false });
}

const options = { schema: 'failsafe', resolveKnownTags: false, prettyErrors: false, uniqueKeys: false } as const;

/** What the library reads no file with, though YAML allows some of it. */
const forbidden = /[^\t\n\r -~\u0085\u00A0-\uFFFD]/;

interface Reader {
  text: string;
  counter: LineCounter;
  /** What an alias stands for where the reader is: an anchor may be set anew. */
  anchors: Map<string, ValueNode>;
  /** True between brackets and braces. */
  isInFlow: boolean;
}

function nodeOf(parsed: unknown, reader: Reader): Node {
  if (!isAlias(parsed)) return valueOf(parsed, reader);
  const name = parsed.source;
  const target = reader.anchors.get(name);
  if (!target) throw new UnreadableError(`unknown anchor '${name}' referenced`);
  return { kind: 'alias', name, target, line: lineOf(parsed, reader) };
}

function valueOf(parsed: unknown, reader: Reader): ValueNode {
  const line = lineOf(parsed, reader);
  const tag = tagOf(parsed);
  const anchored = <T extends ValueNode>(node: T): T => {
    const { anchor } = parsed as { anchor?: string };
    if (anchor !== undefined) reader.anchors.set(anchor, node);
    return node;
  };
  const inner = (isSeq(parsed) || isMap(parsed)) && parsed.flow ? { ...reader, isInFlow: true } : reader;
  if (isSeq(parsed)) {
    const node = anchored({ kind: 'list', tag: tag || '!!seq', items: [] as Node[], line });
    for (const item of parsed.items) node.items.push(nodeOf(item, inner));
    return node;
  }
  if (isMap(parsed)) {
    const node = anchored({ kind: 'map', tag: tag || '!!map', pairs: [] as [Node, Node][], line });
    for (const { key, value } of parsed.items) node.pairs.push([keyOf(key, inner), nodeOf(value, inner)]);
    return node;
  }
  if (!isScalar(parsed)) return { kind: 'scalar', tag: '', text: '', line };
  const text = textOf(parsed, reader);
  return anchored({ kind: 'scalar', tag: tag || tagOfStyle(parsed, text), text, line });
}

function keyOf(parsed: unknown, reader: Reader): Node {
  const [start, end] = isScalar(parsed) && parsed.range ? parsed.range : [0, 1];
  if (start === end && !reader.isInFlow && /^\s*:/.test(reader.text.slice(start)))
    throw unreadable(parsed, reader, 'did not find expected key');
  return nodeOf(parsed, reader);
}

/** The text of a scalar, where it is written in a way that the library reads. */
function textOf(parsed: Scalar, reader: Reader): string {
  const { type, value, range } = parsed;
  const [start, end] = range ?? [0, 0];
  const written = reader.text.slice(start, end);
  if (type === 'QUOTE_DOUBLE' && /^(?:[^\\]|\\[^])*?\\(?:\/|u[dD][89a-fA-F])/.test(written))
    throw unreadable(parsed, reader, 'found unknown escape character');
  if (written === '' && parsed.tag !== undefined && reader.isInFlow)
    throw unreadable(parsed, reader, 'did not find expected whitespace or line break');
  if (
    type === 'PLAIN' &&
    (/^:[[\]{},]/.test(reader.text.slice(end, end + 2)) || (reader.isInFlow && /^:|\?/.test(written)))
  )
    throw unreadable(parsed, reader, "did not find expected ',' or '}'");
  const isCut = type?.startsWith('BLOCK') && end >= reader.text.length && !reader.text.endsWith('\n');
  const text = String(value ?? '');
  return isCut ? text.replace(/\n$/, '') : text;
}

function unreadable(parsed: unknown, reader: Reader, message: string): UnreadableError {
  return new UnreadableError(`line ${lineOf(parsed, reader)}: ${message}`);
}

function tagOfStyle({ type }: Scalar, text: string): string {
  if (type !== 'PLAIN') return textTag;
  return text === '<<' ? '!!merge' : '';
}

/** The tag as the library shortens it; `!` alone says nothing to it. */
function tagOf(parsed: unknown): string {
  const { tag } = (parsed ?? {}) as { tag?: string };
  return tag === undefined || tag === '!' ? '' : tag.replace(/^tag:yaml\.org,2002:/, '!!');
}

function lineOf(parsed: unknown, { counter }: Reader): number {
  const range = (parsed as Parsed | null | undefined)?.range;
  return range ? counter.linePos(range[0]).line : 0;
}
