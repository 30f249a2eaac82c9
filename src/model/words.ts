/** A word of an identifier in lower case, with its UTF-16 offsets. */
export interface IdentifierWord {
  word: string;
  start: number;
  end: number;
}

const runs = /[\p{L}\p{M}\p{N}]+/gu;
// `abortSession` → abort Session, `s3Bucket` → s3 Bucket, `HTTPServer` → HTTP Server, but `listIDs` → list IDs
const borders = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})(?!\p{Lu}s(?!\p{Ll}))/gu;

/** The words of an identifier in snake, kebab or camel case, of any script; digits belong to the letters before them. */
export function splitIdentifier(name: string): IdentifierWord[] {
  const words: IdentifierWord[] = [];
  for (const { 0: run, index } of name.matchAll(runs)) {
    const lower = run.toLowerCase();
    let start = 0;
    // Most runs have no capital, and looking for borders costs more than all the rest.
    for (const border of lower === run ? [] : run.matchAll(borders)) {
      words.push({
        word: run.slice(start, border.index).toLowerCase(),
        start: index + start,
        end: index + border.index,
      });
      start = border.index;
    }
    words.push({
      word: start === 0 ? lower : run.slice(start).toLowerCase(),
      start: index + start,
      end: index + run.length,
    });
  }
  return words;
}

/** The words of an identifier in lower case, without where they stand. */
export function identifierWords(name: string): string[] {
  return splitIdentifier(name).map(({ word }) => word);
}

/** The words of an identifier that say what it is about: those of three letters or more, without the s of a plural. */
export function tellingWords(name: string): ReadonlySet<string> {
  const words = identifierWords(name).map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
  return new Set(words.filter((word) => word.length > 2));
}

/** A number with its noun: `1 tool`, `42 tools`, `1,914 tools`; the plural takes an s unless another is given. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
}
