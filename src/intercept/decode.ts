import { type MapNode, type Node, type ScalarNode, textTag, type ValueNode } from './node.ts';
import { type Resolved, resolve } from './resolve.ts';
import { type GoKey, type GoValue, quote, UnreadableError } from './value.ts';

/** What came of reading a part: where it is not good, the library leaves the field, or drops the item. */
export interface Decoded<T> {
  value: T;
  isGood: boolean;
}

/** How a part is read into a type of the engine; `path` is where it stands. */
export type Decode<T> = (node: Node, path: string) => Decoded<T>;

const maxErrors = 1000;

/** Reads the parts of one file into types as the Go YAML library does, and keeps what does not fit. */
export class Decoder {
  /** Values of a type that the field cannot hold, and keys that come twice. */
  readonly errors: string[] = [];
  /** Keys that no field takes, as paths. */
  readonly unknown: string[] = [];
  #read = 0;
  #readByAlias = 0;
  readonly #open = new Set<Node>();

  /** A text; every scalar can be read as one, as it was written. */
  readonly text: Decode<string> = (node) =>
    this.#scalar(node, 'string', '', ({ tag, value }, { text }) => (tag === '!!binary' ? String(value) : text));

  /** A whole number; a fraction is cut off. */
  readonly integer: Decode<bigint> = (node) =>
    this.#scalar(node, 'int', 0n, ({ value }) => {
      if (typeof value === 'bigint') return BigInt.asIntN(64, value) === value ? value : undefined;
      if (typeof value !== 'number' || !(value <= 2 ** 63)) return undefined;
      return Math.abs(value) < 2 ** 63 ? BigInt(Math.trunc(value)) : -(2n ** 63n);
    });

  /** Whatever is there. */
  readonly any: Decode<GoValue> = (node) =>
    this.#enter(node, (target): Decoded<GoValue> => {
      if (target.kind === 'scalar') return { value: resolve(target.tag, target.text).value, isGood: true };
      if (target.kind === 'list')
        return { value: target.items.flatMap((item) => good(this.any(item, ''))), isGood: true };
      const value = new Map<GoKey, GoValue>();
      const hasTextKeys = target.pairs.every(([key]) => isText(key));
      const isGood = this.#fill(target, hasTextKeys ? this.text : this.any, (key, item) => {
        if (typeof key === 'object' && (Array.isArray(key) || key instanceof Map))
          throw new UnreadableError('invalid map key');
        const decoded = this.any(item, '');
        if (decoded.isGood) value.set(key as GoKey, decoded.value);
      });
      return { value: isGood ? value : null, isGood };
    });

  /** A list of one type, by its name in the engine. */
  list<T>(type: string, decode: Decode<T>): Decode<T[]> {
    return (node, path) =>
      this.#enter(node, (target): Decoded<T[]> => {
        if (target.kind === 'list')
          return { value: target.items.flatMap((item, i) => good(decode(item, `${path}[${i}]`))), isGood: true };
        return { value: [], isGood: this.#isNull(target) || this.#unfit(target, type) };
      });
  }

  /** Undefined where null is written. */
  optional<T>(decode: Decode<T>): Decode<T | undefined> {
    return (node, path) =>
      this.#isNull(node.kind === 'alias' ? node.target : node)
        ? { value: undefined, isGood: true }
        : decode(node, path);
  }

  /** An object whose keys are names. */
  dictionary<T>(type: string, decode: Decode<T>): Decode<Map<string, T>> {
    return (node, path) =>
      this.#enter(node, (target): Decoded<Map<string, T>> => {
        const value = new Map<string, T>();
        if (target.kind !== 'map') return { value, isGood: this.#isNull(target) || this.#unfit(target, type) };
        const isGood = this.#fill(target, this.text, (key, item) => {
          const decoded = decode(item, `${path}.${key}`);
          if (decoded.isGood || !value.has(key)) value.set(key, decoded.value);
        });
        return { value, isGood };
      });
  }

  /** An object with known keys, by the names of its fields. */
  struct<T>(
    type: string,
    zero: () => T,
    fields: { [K in keyof T]?: readonly [key: string, decode: Decode<T[K]>] },
  ): Decode<T> {
    const known = new Map(
      Object.entries(fields as Record<string, readonly [string, Decode<T[keyof T]>]>).map(([field, [key, decode]]) => [
        key,
        { field: field as keyof T, decode },
      ]),
    );
    return (node, path) =>
      this.#enter(node, (target): Decoded<T> => {
        const value = zero();
        const done = new Set<string>();
        if (target.kind !== 'map') return { value, isGood: !this.#isNull(target) && this.#unfit(target, type) };
        const isGood = this.#fill(target, this.text, (key, item) => {
          const at = path === '' ? key : `${path}.${key}`;
          const taken = known.get(key);
          if (!taken) this.unknown.push(at);
          else if (done.has(key)) this.#complain(`line ${target.line}: field ${key} already set in type ${type}`);
          else value[taken.field] = taken.decode(item, at).value;
          done.add(key);
        });
        return { value, isGood };
      });
  }

  /** Goes through the keys of an object, then through those that it merges in; a key that is there wins. */
  #fill<K>(node: MapNode, readKey: Decode<K>, take: (key: K, value: Node) => void, seen?: Set<unknown>): boolean {
    if (this.#hasTwins(node)) return false;
    let merged: Node | undefined;
    for (const [key, value] of node.pairs) {
      if (isMerge(key)) {
        merged = value;
        continue;
      }
      const name = readKey(key, '');
      if (!name.isGood || seen?.has(name.value)) continue;
      seen?.add(name.value);
      take(name.value, value);
    }
    if (merged) {
      const all = seen ?? new Set<unknown>(node.pairs.flatMap(([key]) => good(this.any(key, ''))));
      for (const part of mergedParts(merged))
        this.#enter(part, (target) => target.kind === 'map' && this.#fill(target, readKey, take, all));
    }
    return true;
  }

  #scalar<T>(
    node: Node,
    type: string,
    zero: T,
    read: (resolved: Resolved, node: ScalarNode) => T | undefined,
  ): Decoded<T> {
    return this.#enter(node, (target): Decoded<T> => {
      const resolved = target.kind === 'scalar' ? resolve(target.tag, target.text) : undefined;
      if (resolved?.value === null) return { value: zero, isGood: false };
      const value = resolved && read(resolved, target as ScalarNode);
      return value === undefined ? { value: zero, isGood: this.#unfit(target, type) } : { value, isGood: true };
    });
  }

  /** Follows aliases, and stops where they multiply. */
  #enter<T>(node: Node, read: (node: ValueNode) => T): T {
    this.#read++;
    if (this.#open.size > 0) this.#readByAlias++;
    if (this.#readByAlias > 100 && this.#read > 1000 && this.#readByAlias / this.#read > allowedByAlias(this.#read))
      throw new UnreadableError('document contains excessive aliasing');
    if (node.kind !== 'alias') return read(node);
    if (this.#open.has(node)) throw new UnreadableError(`anchor '${node.name}' value contains itself`);
    this.#open.add(node);
    const value = this.#enter(node.target, read);
    this.#open.delete(node);
    return value;
  }

  #isNull(node: ValueNode): boolean {
    return node.kind === 'scalar' && resolve(node.tag, node.text).value === null;
  }

  #unfit(node: ValueNode, type: string): false {
    const tag = node.kind === 'scalar' ? node.tag || resolve('', node.text).tag : node.tag;
    const text = node.kind === 'scalar' ? node.text : '';
    const shown = tag === '!!seq' || tag === '!!map' ? '' : ` \`${shorten(text)}\``;
    this.#complain(`line ${node.line}: cannot unmarshal ${tag}${shown} into ${type}`);
    return false;
  }

  /** True when a key comes twice; then nothing of the object is read. */
  #hasTwins({ pairs }: MapNode): boolean {
    const groups = Map.groupBy(pairs, ([key]) => `${key.kind} ${written(key)}`);
    let hasTwins = false;
    for (const [key] of pairs) {
      const group = groups.get(`${key.kind} ${written(key)}`)!;
      group.shift();
      hasTwins ||= group.length > 0;
      if (this.errors.length >= maxErrors) return hasTwins;
      for (const [twin] of group)
        this.#complain(`line ${twin.line}: mapping key ${quote(written(twin))} already defined at line ${key.line}`);
    }
    return hasTwins;
  }

  #complain(message: string): void {
    if (this.errors.length < maxErrors) this.errors.push(message);
  }
}

function good<T>({ value, isGood }: Decoded<T>): T[] {
  return isGood ? [value] : [];
}

function isText(key: Node): boolean {
  const target = key.kind === 'alias' ? key.target : key;
  if (target.kind !== 'scalar') return false;
  const tag = target.tag || resolve('', target.text).tag;
  return tag === textTag || tag === '!!merge';
}

function isMerge(key: Node): boolean {
  return key.kind === 'scalar' && key.text === '<<' && key.tag === '!!merge';
}

function mergedParts(node: Node): Node[] {
  const parts = node.kind === 'list' ? node.items : [node];
  for (const part of parts)
    if ((part.kind === 'alias' ? part.target : part).kind !== 'map')
      throw new UnreadableError('map merge requires map or sequence of maps as the value');
  return parts;
}

function written(key: Node): string {
  if (key.kind === 'alias') return key.name;
  return key.kind === 'scalar' ? key.text : '';
}

/** A text as it stands in a message: of more than ten bytes of UTF-8 the first seven, a character cut apart or not. */
function shorten(text: string): string {
  const bytes = encodeURIComponent(text.toWellFormed()).match(/%..|./g) ?? [];
  if (bytes.length <= 10) return text;
  let whole = 7;
  while (/^%[89AB]/.test(bytes[whole]!)) whole--;
  return `${decodeURIComponent(bytes.slice(0, whole).join(''))}${'\ufffd'.repeat(7 - whole)}...`;
}

/** Which part of what is read may come from aliases: nearly all of a small file, a tenth of a large one. */
function allowedByAlias(read: number): number {
  const [low, high] = [400_000, 4_000_000];
  if (read <= low) return 0.99;
  return read >= high ? 0.1 : 0.99 - 0.89 * ((read - low) / (high - low));
}
