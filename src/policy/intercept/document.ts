import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { type GoValue, NumberSource, quote } from './value.ts';

/** A part of a policy file: what it holds, and where. */
export type Part =
  | { kind: 'scalar'; value: Exclude<GoValue, GoValue[] | Map<string, GoValue>>; raw: string; line: number }
  | { kind: 'list'; items: Part[]; line: number }
  | { kind: 'map'; fields: Map<string, Part>; line: number };

/** A policy file as its parts, or why it could not be read. */
export type Read = { root: Part } | { error: string };

const maxParts = 200_000;

/** Reads the text of a policy file as the Go YAML library does: the first document of it. */
export function readYaml(text: string): Read {
  const counter = new LineCounter();
  const options = { schema: 'failsafe', lineCounter: counter, prettyErrors: false, uniqueKeys: false } as const;
  const [document] = parseAllDocuments(text, options) as Document.Parsed[];
  if (!document) return { root: { kind: 'scalar', value: null, raw: '', line: 1 } };
  const [first] = document.errors;
  if (first) return { error: `yaml: line ${counter.linePos(first.pos[0]).line}: ${first.message}` };
  const reader = { document, counter, left: maxParts, targets: new Map() };
  try {
    return { root: partOf(document.contents, reader) };
  } catch (error) {
    if (error instanceof Unreadable) return { error: `yaml: ${error.message}` };
    throw error;
  }
}

/**
 * Takes a policy that is already parsed as if it had been written as JSON; `parseJson` keeps numbers apart that Go does.
 */
export function readValue(value: unknown): Part {
  const line = 0;
  if (Array.isArray(value)) return { kind: 'list', items: value.map(readValue), line };
  if (value instanceof NumberSource) return { kind: 'scalar', value: Number(value.source), raw: value.source, line };
  if (typeof value === 'object' && value !== null)
    return { kind: 'map', fields: new Map(Object.entries(value).map(([key, item]) => [key, readValue(item)])), line };
  if (typeof value === 'number')
    return { kind: 'scalar', value: isWritten(value) ? BigInt(value) : value, raw: String(value), line };
  if (typeof value === 'string' || typeof value === 'boolean')
    return { kind: 'scalar', value, raw: String(value), line };
  return { kind: 'scalar', value: null, raw: 'null', line };
}

/** True for a number that JSON writes without fraction and exponent. */
function isWritten(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 1e21;
}

/** The value of a part, as Go reads it into `any`. */
export function valueOf(part: Part): GoValue {
  if (part.kind === 'scalar') return part.value;
  if (part.kind === 'list') return part.items.map(valueOf);
  return new Map([...part.fields].map(([key, item]) => [key, valueOf(item)]));
}

class Unreadable extends Error {}

interface Reader {
  document: Document;
  counter: LineCounter;
  left: number;
  /** Finding the node of an alias walks the document, so it is done once for each. */
  targets: Map<Alias, Node>;
}

function partOf(node: unknown, reader: Reader): Part {
  if (reader.left-- <= 0) throw new Unreadable('document contains excessive aliasing');
  const target = isAlias(node) ? targetOf(node, reader) : (node as Node | null | undefined);
  const line = target?.range ? reader.counter.linePos(target.range[0]).line : 0;
  if (isSeq(target)) return { kind: 'list', items: target.items.map((item) => partOf(item, reader)), line };
  if (isMap(target)) return mapOf(target, line, reader);
  if (!isScalar(target)) return { kind: 'scalar', value: null, raw: '', line };
  const raw = String(target.value ?? '');
  return { kind: 'scalar', value: isPlain(target) ? resolvePlain(raw) : raw, raw, line };
}

function targetOf(alias: Alias, { document, targets }: Reader): Node {
  const target = targets.get(alias) ?? alias.resolve(document);
  if (!target) throw new Unreadable(`unknown anchor '${alias.source}' referenced`);
  targets.set(alias, target);
  return target;
}

function mapOf(node: YAMLMap, line: number, reader: Reader): Part {
  const fields = new Map<string, Part>();
  const merged: Part[] = [];
  for (const { key, value } of node.items) {
    const name = partOf(key, reader);
    const part = partOf(value, reader);
    if (name.kind !== 'scalar') throw new Unreadable('unmarshal errors:\n  invalid map key');
    const known = fields.get(name.raw);
    if (known)
      throw new Unreadable(
        `unmarshal errors:\n  line ${name.line}: mapping key ${quote(name.raw)} already defined at line ${known.line}`,
      );
    if (name.raw === '<<' && isScalar(key) && isPlain(key))
      merged.push(...(part.kind === 'list' ? part.items : [part]));
    else fields.set(name.raw, part);
  }
  for (const part of merged)
    if (part.kind === 'map') for (const [name, item] of part.fields) if (!fields.has(name)) fields.set(name, item);
  return { kind: 'map', fields, line };
}

function isPlain(node: Scalar): boolean {
  return node.type === 'PLAIN' && (node.tag === undefined || node.tag === '!');
}

/** What an unquoted word means to the Go YAML library. */
function resolvePlain(raw: string): Exclude<GoValue, GoValue[] | Map<string, GoValue>> {
  if (/^(~|null|Null|NULL|)$/.test(raw)) return null;
  if (/^(true|True|TRUE)$/.test(raw)) return true;
  if (/^(false|False|FALSE)$/.test(raw)) return false;
  if (/^[-+]?\.(inf|Inf|INF)$/.test(raw)) return raw.startsWith('-') ? -Infinity : Infinity;
  if (/^\.(nan|NaN|NAN)$/.test(raw)) return NaN;
  if (!/^[-+.0-9]/.test(raw)) return raw;
  return integer(raw.replaceAll('_', '')) ?? float(raw.replaceAll('_', '')) ?? raw;
}

function integer(text: string): bigint | undefined {
  const match = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/.exec(text);
  if (!match) return undefined;
  const digits = match[2]!;
  const octal = /^0[oO]?([0-7]+)$/.exec(digits);
  const size = BigInt(octal ? `0o${octal[1]}` : digits);
  const value = match[1] === '-' ? -size : size;
  return value >= -(2n ** 63n) && value < 2n ** 64n ? value : undefined;
}

function float(text: string): number | undefined {
  if (!/^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/.test(text)) return undefined;
  return Number.isFinite(Number(text)) ? Number(text) : undefined;
}
