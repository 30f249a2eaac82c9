import { findPhrases, type PhraseHit } from '../phrases.ts';
import { gaps, type Token } from '../tokens.ts';
import { isEligible, type Reading, type Text } from './reading.ts';

/** Where the main verb stands among the verbs of a part of a sentence, in languages where that is known. */
const mainVerb: Readonly<Record<string, 'first' | 'last'>> = { Chinese: 'first', Japanese: 'last', Korean: 'last' };
/** Right before a verb, these join it to the one before. */
const joiners = new Set('并或且/'.split(''));

/**
 * The phrases of other languages. Where the place of the main verb is known, that one says what a call does; the others,
 * of which many are nouns, count for the severity alone.
 */
export function addForeignPhrases(reading: Reading, text: Text, lead: number): void {
  const { described: tokens, findings, language } = reading;
  const hits = findPhrases(tokens, 'other-language', lead).filter(({ by }) => isEligible(by, reading));
  const place = mainVerb[language?.match.language ?? ''];
  const main = place && mainHits(hits, tokens, lead, place, text.whole);
  for (const hit of hits) {
    const { by, from, to } = hit;
    findings.telling = main === undefined || main.has(hit);
    findings.add(by, text.stage, 1, text.field, tokens[from]!.start, tokens[to - 1]!.end, text.whole);
  }
  findings.telling = true;
}

/** The main verb of the first part of the sentence that has one, and those joined to it; undefined where there is none. */
function mainHits(
  hits: readonly PhraseHit[],
  tokens: readonly Token[],
  lead: number,
  place: 'first' | 'last',
  whole: string,
): ReadonlySet<PhraseHit> | undefined {
  const leading = hits.filter(({ from }) => from < lead).sort((a, b) => a.from - b.from || b.to - a.to);
  const [first] = leading;
  if (first === undefined) return undefined;
  if (place === 'first') {
    const joined = (from: number): boolean => joiners.has(whole[tokens[from]!.start - 1] ?? '');
    return new Set(
      leading.filter(
        ({ from, by }) =>
          from === first.from || joined(from) || (by.category === 'Financial' && first.by.category !== 'Read'),
      ),
    );
  }
  let end = first.to;
  while (end < lead && tokens[end]!.gap < gaps.clause) end++;
  const last = Math.max(...leading.filter(({ from }) => from < end).map(({ from }) => from));
  return new Set(leading.filter(({ from }) => from === last));
}
