/** A page's text, and the names that stand in it. */
export interface Page {
  name: string;
  markdown: string;
}

/** A sentence with marks in place of names, numbers and quotations. */
export interface Repeated {
  sentence: string;
  /** On how many pages it stands. */
  pages: number;
  /** The words that it takes on all of them together. */
  words: number;
}

/** What of the words on some pages stands in sentences that more than a tenth of these pages share. */
export interface Repetition {
  words: number;
  repeated: Repeated[];
  /** From 0 to 1. */
  share: number;
}

/** Counts the sentences of some pages of one server; `names` are its own name and those of its tools and parameters. */
export function repetitionOf(pages: readonly Page[], names: readonly string[]): Repetition {
  const marked = marker(names);
  const found = new Map<string, { pages: Set<string>; words: number }>();
  let words = 0;
  for (const { name, markdown } of pages)
    for (const { sentence, isQuoted } of piecesOf(markdown)) {
      const text = marked(sentence);
      const length = wordsIn(text);
      if (length < shortest) continue;
      words += length;
      // What a server says of itself is its own; a page can do no more than quote it.
      if (isQuoted) continue;
      const entry = found.get(text) ?? { pages: new Set(), words: 0 };
      entry.pages.add(name);
      entry.words += length;
      found.set(text, entry);
    }
  const repeated = [...found]
    .map(([sentence, entry]) => ({ sentence, pages: entry.pages.size, words: entry.words }))
    .filter((entry) => entry.pages > Math.max(1, pages.length / 10))
    .sort((a, b) => b.words - a.words);
  return { words, repeated, share: repeated.reduce((sum, entry) => sum + entry.words, 0) / (words || 1) };
}

/** A piece of fewer words is a label. */
const shortest = 4;

const citation = / \((?:read in source|observed by running|from vendor documentation|not established): .*\)$/s;

/** What stands between typographic quotation marks, however many sentences that are, and what is quoted as a block. */
const quotations = /“[^”]*”/g;
const quotedBlock = /^> /;

/**
 * The sentences of a page, in its paragraphs, list items and table cells. Policy texts and other code, headings, the
 * heads of tables and the citations behind facts are no sentences.
 */
export function sentencesOf(markdown: string): string[] {
  return piecesOf(markdown).map(({ sentence }) => sentence);
}

function piecesOf(markdown: string): { sentence: string; isQuoted: boolean }[] {
  return markdown
    .replace(/^(`{3,}).*?^\1$/gms, '')
    .replace(/^\|.*\n\| --- .*$/gm, '')
    .replace(/^#+ .*$/gm, '')
    .split(/\n\s*\n|^(?=[-|#>] )/m)
    .flatMap((block) => (block.startsWith('|') ? block.split(/(?<!\\)\|/).filter(isSentence) : [block]))
    .map((block) => ({
      isQuoted: quotedBlock.test(block.trimStart()),
      block: block
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/^(-|>) /gm, '')
        .replace(/\\([^\s])/g, '$1')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(citation, ''),
    }))
    .flatMap(({ block, isQuoted }) =>
      (isQuoted ? block : block.replace(quotations, '“…”'))
        .split(/(?<=[.!?]["”)]?) +(?=[\p{Lu}“(`⟨])/u)
        .map((sentence) => ({ sentence, isQuoted })),
    );
}

/** A cell that does not end as a sentence is a value, such as the answer on an axis. */
function isSentence(cell: string): boolean {
  return /[.!?]["”)]*\s*$/.test(cell);
}

function marker(names: readonly string[]): (text: string) => string {
  const known = [...new Set(names)].sort((a, b) => b.length - a.length).map((name) => name.replace(/[^\w\s]/g, '\\$&'));
  const name = new RegExp(`(?<![\\w])(?:${known.join('|')})(?![\\w])`, 'g');
  return (text) =>
    text
      .replace(/“[^”]*”/g, '…')
      .replace(/`[^`]*`/g, '…')
      .replace(name, '…')
      .replace(/[\d.]*\d/g, '0')
      .replace(/…(?:(?:, | and )…)+/g, '…');
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
}
