import { type Phrase, type PhraseField, type PhraseRule, type PhraseSet, someWords } from './rule-set.ts';
import { negatesAt } from './sentence.ts';
import { gaps, type Token } from './tokens.ts';

/** A phrase that was found: tokens `from` to `to`. */
export interface PhraseHit {
  by: PhraseRule;
  from: number;
  to: number;
}

/** All phrases for such a text that stand in it and are not negated; `lead` is where its first sentence ends. */
export function findPhrases(tokens: readonly Token[], field: PhraseField, lead: number): PhraseHit[] {
  const found: PhraseHit[] = [];
  let negated = false;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.gap >= gaps.clause) negated = false;
    const { phrases, roles } = tokens[i]!.known;
    for (const { phrase, by } of phrases?.[field] ?? none) {
      if (negated || (by.match.lead && i >= lead)) continue;
      const to = endOf(tokens, i + 1, phrase, 1);
      if (to < 0 || (by.unless && sentenceHolds(tokens, i, to - i, by.unless))) continue;
      found.push({ by, from: i, to });
    }
    if (roles.mayNegate && negatesAt(tokens, i)) negated = true;
  }
  return found;
}

/**
 * Where the phrase ends whose words from the one at `from` on start at token `at`; -1 where they do not stand there. It
 * never crosses a sentence end.
 */
export function endOf(tokens: readonly Token[], at: number, phrase: Phrase, from = 0): number {
  let here = at;
  for (let k = from; k < phrase.length; k++) {
    const wanted = phrase[k]!;
    if (wanted === someWords) {
      for (let skip = 0; skip <= 3; skip++) {
        const end = endOf(tokens, here + skip, phrase, k + 1);
        if (end >= 0) return end;
        if (tokens[here + skip] === undefined || tokens[here + skip]!.gap === gaps.sentence) return -1;
      }
      return -1;
    }
    const token = tokens[here];
    if (
      token === undefined ||
      (here > at && token.gap === gaps.sentence) ||
      (from > 0 && here === at && token.gap === gaps.sentence)
    )
      return -1;
    if (typeof wanted === 'string' ? token.word !== wanted : !wanted.has(token.word)) return -1;
    here++;
  }
  return here;
}

const none: readonly never[] = [];

/** True when one of the phrases stands anywhere in these words. */
export function holdsOne(tokens: readonly Token[], phrases: PhraseSet): boolean {
  for (let i = 0; i < tokens.length; i++)
    for (const phrase of phrases.byFirst.get(tokens[i]!.word) ?? none)
      if (endOf(tokens, i + 1, phrase, 1) >= 0) return true;
  return false;
}

/** True when these words are one of the phrases. */
export function isOne(tokens: readonly Token[], phrases: PhraseSet): boolean {
  const own = tokens[0] && phrases.byFirst.get(tokens[0].word);
  return own !== undefined && own.some((phrase) => endOf(tokens, 0, phrase) === tokens.length);
}

/** True when one of the words stands before the phrase in its sentence, or right behind it. */
function sentenceHolds(tokens: readonly Token[], at: number, length: number, words: ReadonlySet<string>): boolean {
  for (let i = at; i >= 0 && i > at - 40; i--) {
    if (words.has(tokens[i]!.word)) return true;
    if (tokens[i]!.gap === gaps.sentence) break;
  }
  for (let i = at + 1; i < tokens.length && i < at + length + 2; i++) {
    if (tokens[i]!.gap === gaps.sentence || tokens[i]!.opens) break;
    if (words.has(tokens[i]!.word)) return true;
  }
  return false;
}
