import type { LanguageRule, RuleSet } from './rule-set.ts';
import { gaps, type Token, tokenize } from './tokens.ts';

/** Ranges of UTF-16 code units of the scripts by which languages are told. */
const ranges: Record<NonNullable<LanguageRule['match']['script']>, readonly [from: number, to: number]> = {
  Han: [0x4e00, 0x9fff],
  Kana: [0x3040, 0x30ff],
  Hangul: [0xac00, 0xd7a3],
  Cyrillic: [0x400, 0x4ff],
  Arabic: [0x600, 0x6ff],
  Greek: [0x370, 0x3ff],
  Hebrew: [0x590, 0x5ff],
  Thai: [0xe00, 0xe7f],
  Devanagari: [0x900, 0x97f],
};
/** A letter that none of the languages with Latin letters needs. */
const beyondLatin = /[\u0250-\uffff]/;
/** How much of a text is looked at, in code units. */
const enough = 2000;
/** The share of letters in another script, and the number of small words, from which a text counts as written so. */
const share = 0.15;
const fewest = 3;

/**
 * The language other than English that a sentence of the text is written in, as the rule that knows it; undefined where
 * none is. Sentences are looked at one by one, so that one in English hides no other.
 */
export function languageOf(
  text: string,
  { languages, words }: RuleSet,
  tokens: readonly Token[] = tokenize(text, words),
): LanguageRule | undefined {
  const foreign = beyondLatin.test(text);
  let from = 0;
  let small = 0;
  for (let i = 1; i <= tokens.length; i++) {
    if (tokens[i - 1]!.known.languages.length > 0) small++;
    const ends = i === tokens.length || tokens[i]!.start >= enough;
    if (!ends && tokens[i]!.gap !== gaps.sentence) continue;
    const found =
      (foreign ? byScript(text.slice(tokens[from]!.start, tokens[i - 1]!.end), languages) : undefined) ??
      (small < fewest - 1 ? undefined : byWords(text, tokens, from, i));
    if (found) return found;
    if (ends) break;
    from = i;
    small = 0;
  }
  return undefined;
}

function byScript(text: string, languages: readonly LanguageRule[]): LanguageRule | undefined {
  let letters = 0;
  const counts = new Map<LanguageRule, number>();
  const known = languages.filter(({ match }) => match.script !== undefined);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x250) {
      if ((code | 32) >= 97 && (code | 32) <= 122) letters++;
      continue;
    }
    for (const rule of known) {
      if (!scriptHolds(rule, code)) continue;
      letters++;
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  }
  // Japanese is known by its own letters, of which a text has fewer than of the Chinese ones that it shares.
  const opens = (rule: LanguageRule): boolean => scriptHolds(rule, text.charCodeAt(0));
  const found = known.filter((rule) => {
    const count = counts.get(rule) ?? 0;
    return count >= 2 && (count >= share * letters || opens(rule));
  });
  return found.find(({ match }) => match.script === 'Kana') ?? found[0];
}

function scriptHolds({ match }: LanguageRule, code: number): boolean {
  const [from, to] = ranges[match.script!];
  return code >= from && code <= to;
}

/** By how many different small words stand in the sentence: one that is repeated, or a capital letter alone, tells little. */
function byWords(text: string, tokens: readonly Token[], from: number, to: number): LanguageRule | undefined {
  let words: Map<string, readonly LanguageRule[]> | undefined;
  for (let i = from; i < to; i++) {
    const { word, known, start } = tokens[i]!;
    if (known.languages.length > 0 && (word.length > 1 || text[start] === word))
      (words ??= new Map()).set(word, known.languages);
  }
  if (words === undefined || words.size < fewest - 1) return undefined;
  const counts = new Map<LanguageRule, number>();
  for (const rules of words.values()) for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  let best: LanguageRule | undefined;
  let most = 0;
  for (const [rule, alone] of counts) {
    if (alone < fewest - 1) continue;
    const shared = new Set<string>();
    let english = 0;
    for (let i = from; i < to; i++) {
      const { word } = tokens[i]!;
      if (!rule.against.has(word)) continue;
      if (rule.words.has(word)) shared.add(word);
      else english++;
    }
    const own = alone + shared.size;
    if (own >= fewest && own > most && own > 2 * english) [best, most] = [rule, own];
  }
  return best;
}
