import { type Part, valueOf } from './document.ts';
import type { GoValue } from './value.ts';

/** Reads the parts of a file into typed fields as the Go YAML library does, and keeps what does not fit. */
export class FieldReader {
  /** Values of a type that the field cannot hold. */
  readonly errors: string[] = [];
  /** Keys that no field takes, as paths. */
  readonly unknown: string[] = [];

  /** The known fields of an object; null and a missing part have none. */
  fields(part: Part | undefined, path: string, known: readonly string[], type: string): Map<string, Part> {
    const fields = this.map(part, type);
    for (const key of fields.keys()) if (!known.includes(key)) this.unknown.push(path === '' ? key : `${path}.${key}`);
    return fields;
  }

  map(part: Part | undefined, type: string): Map<string, Part> {
    if (part?.kind === 'map') return part.fields;
    this.#unfit(part, type);
    return new Map();
  }

  /** The items of a list; the engine drops those that are null. */
  items(part: Part | undefined, type: string): readonly Part[] {
    if (part?.kind === 'list') return part.items.filter((item) => item.kind !== 'scalar' || item.value !== null);
    this.#unfit(part, type);
    return [];
  }

  /** A text; every scalar can be read as one, as it was written. */
  text(part: Part | undefined): string {
    if (part?.kind === 'scalar') return part.value === null ? '' : part.raw;
    this.#unfit(part, 'string');
    return '';
  }

  /** A whole number; a fraction is cut off. */
  integer(part: Part | undefined): bigint {
    const value = part?.kind === 'scalar' ? part.value : undefined;
    if (typeof value === 'bigint' && BigInt.asIntN(64, value) === value) return value;
    if (typeof value === 'number' && Math.abs(value) < 2 ** 63) return BigInt(Math.trunc(value));
    this.#unfit(part, 'int');
    return 0n;
  }

  any(part: Part | undefined): GoValue {
    return part ? valueOf(part) : null;
  }

  #unfit(part: Part | undefined, type: string): void {
    if (part === undefined || (part.kind === 'scalar' && part.value === null)) return;
    const what = { scalar: `${tag(part)} \`${part.kind === 'scalar' ? part.raw : ''}\``, list: '!!seq', map: '!!map' }[
      part.kind
    ];
    this.errors.push(`${part.line > 0 ? `line ${part.line}: ` : ''}cannot unmarshal ${what} into ${type}`);
  }
}

function tag(part: Part): string {
  const value = part.kind === 'scalar' ? part.value : null;
  if (typeof value === 'boolean') return '!!bool';
  if (typeof value === 'bigint') return '!!int';
  return typeof value === 'number' ? '!!float' : '!!str';
}
