import { textTag } from './node.ts';
import { readTimestamp } from './timestamp.ts';
import { GoTime, type GoScalar, UnreadableError } from './value.ts';

/** What a scalar means, and the tag of that meaning. */
export interface Resolved {
  tag: string;
  value: GoScalar;
}

/** What the Go YAML library takes a scalar for, by its tag ('' where it has none and no quotes). */
export function resolve(tag: string, text: string): Resolved {
  if (tag === '!!binary') return { tag, value: fromBase64(text) };
  if (tag !== '' && !resolvable.has(tag)) return { tag, value: text };
  if (tag === textTag) return { tag, value: text };
  const resolved = resolvePlain(text, tag === '' || tag === '!!timestamp');
  if (tag === '' || tag === resolved.tag) return resolved;
  if (tag === '!!float' && typeof resolved.value === 'bigint' && resolved.value < 2n ** 63n)
    return { tag, value: Number(resolved.value) };
  throw new UnreadableError(`cannot decode ${resolved.tag} \`${text}\` as a ${tag}`);
}

const resolvable = new Set([textTag, '!!bool', '!!int', '!!float', '!!null', '!!timestamp']);

const words = new Map<string, Resolved>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, { tag: '!!null', value: null }] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, { tag: '!!bool', value: true }] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, { tag: '!!bool', value: false }] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, { tag: '!!float', value: NaN }] as const),
  ...['.inf', '.Inf', '.INF'].flatMap((word) => [
    [word, { tag: '!!float', value: Infinity }] as const,
    [`+${word}`, { tag: '!!float', value: Infinity }] as const,
    [`-${word}`, { tag: '!!float', value: -Infinity }] as const,
  ]),
]);

function resolvePlain(text: string, mayBeTime: boolean): Resolved {
  const word = words.get(text);
  if (word) return word;
  if (text.startsWith('.')) return float(text.replaceAll(/(?<=[0-9])_(?=[0-9])/g, '')) ?? { tag: textTag, value: text };
  if (!/^[-+0-9]/.test(text)) return { tag: textTag, value: text };
  const time = mayBeTime ? readTimestamp(text) : undefined;
  if (time !== undefined) return { tag: '!!timestamp', value: new GoTime(time) };
  const digits = text.replaceAll('_', '');
  return integer(digits) ?? float(digits) ?? { tag: textTag, value: text };
}

function integer(text: string): Resolved | undefined {
  const match = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/.exec(text);
  // The library reads what follows 0b or 0o as a number of its own, so that a sign may stand there.
  const odd = /^0(b[-+][01]+|o[-+][0-7]+)$/.exec(text);
  if (odd) return integer(odd[1]!.slice(1, 2) + `0${odd[1]![0]}` + odd[1]!.slice(2));
  if (!match) return undefined;
  const [, sign, digits] = match as unknown as [string, string, string];
  const octal = /^0[oO]?([0-7]+)$/.exec(digits);
  const size = BigInt(octal ? `0o${octal[1]}` : digits);
  const value = sign === '-' ? -size : size;
  const fits = BigInt.asIntN(64, value) === value || (sign === '' && BigInt.asUintN(64, value) === value);
  return fits ? { tag: '!!int', value } : undefined;
}

function float(text: string): Resolved | undefined {
  if (!/^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/.test(text)) return undefined;
  return Number.isFinite(Number(text)) ? { tag: '!!float', value: Number(text) } : undefined;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function fromBase64(text: string): string {
  const digits = text.replace(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(digits))
    throw new UnreadableError('!!binary value contains invalid base64 data');
  const bits = digits
    .replaceAll('=', '')
    .replace(/./g, (digit) => alphabet.indexOf(digit).toString(2).padStart(6, '0'));
  const bytes = bits.match(/.{8}/g) ?? [];
  try {
    return decodeURIComponent(bytes.map((byte) => `%${parseInt(byte, 2).toString(16).padStart(2, '0')}`).join(''));
  } catch {
    throw new UnreadableError('!!binary value is not UTF-8 text');
  }
}
