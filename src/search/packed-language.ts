import type { Language } from './language.ts';

/** A language with its lists of words as texts with spaces between, which takes fewer bytes. */
export interface PackedLanguage {
  common: string;
  things: string[];
  asked: Record<string, string>;
  /** Per group and class the verbs, and after a bar the nouns. */
  acts: string[][];
}

/** The language as `unpackLanguage` reads it; its words hold neither spaces nor bars. */
export function packLanguage({ common, things, asked, acts }: Language): PackedLanguage {
  return {
    common: common.join(' '),
    things: things.map((words) => words.join(' ')),
    asked: Object.fromEntries(Object.entries(asked).map(([word, others]) => [word, others.join(' ')])),
    acts: acts.map((group) =>
      group.map(({ verbs, nouns }) => [verbs, nouns].map((words) => words.join(' ')).join('|')),
    ),
  };
}

/** The language that was packed. */
export function unpackLanguage({ common, things, asked, acts }: PackedLanguage): Language {
  return {
    common: wordsOf(common),
    things: things.map(wordsOf),
    asked: Object.fromEntries(Object.entries(asked).map(([word, others]) => [word, wordsOf(others)])),
    acts: acts.map((group) =>
      group.map((one) => {
        const [verbs = '', nouns = ''] = one.split('|');
        return { verbs: wordsOf(verbs), nouns: wordsOf(nouns) };
      }),
    ),
  };
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
