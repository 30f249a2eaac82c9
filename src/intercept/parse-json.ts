import { NumberSource } from './value.ts';

/**
 * Parses JSON, keeping numbers as they are written where JavaScript would write them otherwise. A reviver is told the
 * source of a number as well, but not in every browser, and V8 forgets it now and then.
 */
export function parseJson(text: string): unknown {
  JSON.parse(text); // says what is wrong, so that what follows need not
  const token = /[[\]{},:]|"[^"\\]*(?:\\.[^"\\]*)*"|[^\s[\]{},:"]+/g;
  const next = () => token.exec(text)![0];
  return read(next(), next);
}

function read(first: string, next: () => string): unknown {
  if (first === '[') return readList(next);
  if (first === '{') return readObject(next);
  if (first.startsWith('"')) return readText(first);
  if (first === 'true' || first === 'false' || first === 'null') return first === 'null' ? null : first === 'true';
  return String(Number(first)) === first ? Number(first) : new NumberSource(first);
}

function readList(next: () => string): unknown[] {
  const items: unknown[] = [];
  for (let token = next(); token !== ']'; token = next()) if (token !== ',') items.push(read(token, next));
  return items;
}

function readObject(next: () => string): object {
  const fields = {};
  for (let token = next(); token !== '}'; token = next()) {
    if (token === ',') continue;
    next(); // the colon
    const value = read(next(), next);
    Object.defineProperty(fields, readText(token), { value, writable: true, enumerable: true, configurable: true });
  }
  return fields;
}

function readText(token: string): string {
  return token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
}
