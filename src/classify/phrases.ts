import type { Phrase, PhraseIndex, PhraseRule } from './rule-set.ts';
import { negates } from './sentence.ts';
import { gaps, type Token } from './tokens.ts';

/** A phrase that was found: tokens `from` to `to`. */
export interface PhraseHit {
  by: PhraseRule;
  from: number;
  to: number;
}

/** All phrases of the index that stand in the text and are not negated; `lead` is where its first sentence ends. */
export function findPhrases(tokens: readonly Token[], index: PhraseIndex, lead: number): PhraseHit[] {
  const found: PhraseHit[] = [];
  let negated = false;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.gap >= gaps.clause) negated = false;
    for (const { phrase, by } of index.get(tokens[i]!.word) ?? []) {
      if (negated || !matchesAt(tokens, i, phrase) || (by.match.lead && i >= lead)) continue;
      if (by.unless && sentenceHolds(tokens, i, phrase.length, by.unless)) continue;
      found.push({ by, from: i, to: i + phrase.length });
    }
    if (negates(tokens[i]!.word)) negated = true;
  }
  return found;
}

/** True when the phrase stands at token `at`, not across a sentence end. */
export function matchesAt(tokens: readonly Token[], at: number, phrase: Phrase): boolean {
  if (at + phrase.length > tokens.length) return false;
  for (let k = 0; k < phrase.length; k++) {
    const token = tokens[at + k]!;
    if (k > 0 && token.gap === gaps.sentence) return false;
    const wanted = phrase[k]!;
    if (typeof wanted === 'string' ? token.word !== wanted : !wanted.has(token.word)) return false;
  }
  return true;
}

/** True when the phrase stands anywhere in these words. */
export function holds(tokens: readonly Token[], phrase: Phrase): boolean {
  for (let i = 0; i + phrase.length <= tokens.length; i++) if (matchesAt(tokens, i, phrase)) return true;
  return false;
}

/** True when one of the words stands before the phrase in its sentence, or right behind it. */
function sentenceHolds(tokens: readonly Token[], at: number, length: number, words: ReadonlySet<string>): boolean {
  for (let i = at; i >= 0 && i > at - 40; i--) {
    if (words.has(tokens[i]!.word)) return true;
    if (tokens[i]!.gap === gaps.sentence) break;
  }
  for (let i = at + 1; i < tokens.length && i < at + length + 2; i++) {
    if (tokens[i]!.gap === gaps.sentence) break;
    if (words.has(tokens[i]!.word)) return true;
  }
  return false;
}
