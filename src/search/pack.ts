import { packCore, type SearchCore } from './core.ts';
import type { Language } from './language.ts';
import { packLanguage } from './packed-language.ts';
import type { ToolRecord } from './record.ts';
import { beginnings, packWords, type WordPart } from './word-parts.ts';

/** A tool with its texts, of which the words alone enter the index. */
export interface SearchText {
  record: ToolRecord;
  /** What it does, in a sentence or two: its words count more. */
  summary: string;
  definition: string;
  /** What can be chosen for its arguments. */
  choices: readonly string[];
}

/** The lines of some tools, by number. */
export interface LinePart {
  version: string;
  lines: string[];
}

/** The whole index, in the parts in which it is fetched. */
export interface PackedIndex {
  core: SearchCore;
  lines: LinePart[];
  words: WordPart[];
}

/** So many lines are fetched together. */
const linesEach = 50;

/** Packs the index; `addresses` are templates, as in `SearchCore`. */
export function packIndex(
  texts: readonly SearchText[],
  language: Language,
  addresses: Pick<SearchCore, 'tool' | 'lines' | 'words'>,
): PackedIndex {
  const ordered = [...texts].sort(
    ({ record: a }, { record: b }) => inOrder(a.server, b.server) || inOrder(a.tool, b.tool),
  );
  const lines = ordered.map(({ record }) => record.line);
  const words = packWords(ordered, language);
  const core = packCore(ordered.map(({ record }) => record));
  const version = checksum(JSON.stringify([core, lines, words.length]));
  const blocks = Array.from({ length: Math.ceil(lines.length / linesEach) }, (_, at) =>
    lines.slice(at * linesEach, (at + 1) * linesEach),
  );
  return {
    core: { version, ...addresses, linesEach, wordsFrom: beginnings(words), ...core, language: packLanguage(language) },
    lines: blocks.map((block) => ({ version, lines: block })),
    words: words.map((part) => ({ version, words: part })),
  };
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 32 bits of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over code units, to tell one version from another. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
