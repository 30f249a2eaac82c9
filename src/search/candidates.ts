import { actOf, type Lexicon, tellingOf } from './language.ts';
import { entriesFor, exactly, fitOf, inflected, type Postings, startingWith } from './postings.ts';
import { baseForms } from './inflection.ts';

/** How well each record fits a query's words. */
export interface Candidates {
  /** A score per record number; more is better. */
  scores: Float64Array;
  /** How many of the words each record has. */
  matched: Uint8Array;
  /** So many a record should have: both of two, two of three. */
  enough: number;
}

/** A word of definitions, and the records that have it: twice the record's number, and one more for a summary. */
export interface TextEntry {
  word: string;
  places: readonly number[];
}

/** What words are looked up in. */
export interface Words {
  names: Postings;
  /** The words fetched so far, part by part, each in code-unit order. */
  texts: readonly (readonly TextEntry[])[];
  lexicon: Lexicon;
}

/** What a word counts by where it stands. */
const weights = { name: 3, server: 1.2, summary: 1.2, definition: 0.35 };
/** An act counts so much more than an object. */
const actWeight = 1.6;
/** What a score has of how much of the name was typed, and of how much of what was typed is in name or summary. */
const [byName, byTyped] = [0.3, 0.6];
/** This share of the words, at least, a record has to have of a query of more than two. */
const share = 2 / 3;

/** Scores every record by the typed words that it has, leaving out words that say nothing. */
export function candidates(words: Words, size: number, typed: readonly string[]): Candidates {
  const told = joinPairs(words.names, tellingOf(words.lexicon, typed));
  const scores = new Float64Array(size);
  const matched = new Uint8Array(size);
  const named = new Uint8Array(size);
  const strong = new Uint8Array(size);
  for (const [at, word] of told.entries()) {
    const { best, touched, act } = matches(words, size, word, at === 0);
    const inNames = touched.filter((record) => best[record]! > weights.server).length;
    const rarity =
      Math.log(1 + size / Math.max(1, inNames || touched.length)) * (act === undefined || act.plain ? 1 : actWeight);
    for (const record of touched) {
      scores[record]! += best[record]! * rarity;
      matched[record]!++;
      if (best[record]! > weights.server) named[record]!++;
      if (best[record]! > weights.definition) strong[record]!++;
    }
  }
  for (let record = 0; record < size; record++) {
    if (matched[record] === 0) continue;
    const ofName = Math.min(1, named[record]! / words.names.lengths[record]!);
    scores[record]! *= (1 - byName + byName * ofName) * (1 - byTyped + (byTyped * strong[record]!) / told.length);
  }
  return { scores, matched, enough: told.length > 2 ? Math.ceil(told.length * share) : told.length };
}

/** Shorter words are looked for in names alone: nearly every definition has a word that begins so. */
const shortest = 3;

/** Two words that are one in names: `roll back` where `rollback` is a word and `roll` is none. */
function joinPairs({ words }: Postings, typed: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < typed.length; at++) {
    const pair = `${typed[at]}${typed[at + 1] ?? ''}`;
    const one = exactly(words, typed[at]!) === undefined && exactly(words, pair) !== undefined;
    joined.push(one ? pair : typed[at]!);
    if (one) at++;
  }
  return joined;
}

/** The records that have at least so many of the words. */
export function withAtLeast({ matched }: Candidates, least: number): number[] {
  const records: number[] = [];
  for (let record = 0; record < matched.length; record++) if (matched[record]! >= least) records.push(record);
  return records;
}

/** How well each record fits one word, the records that fit at all, and whether the word names an act. */
function matches({ names, texts, lexicon }: Words, size: number, word: string, first: boolean) {
  const best = new Float64Array(size);
  const touched: number[] = [];
  const take = (record: number, score: number): void => {
    if (best[record] === 0) touched.push(record);
    if (score > best[record]!) best[record] = score;
  };
  const takeName = (place: number, fit: number): void =>
    take(place >> 1, fit * ((place & 1) === 1 ? weights.name : weights.server));
  const act = actOf(lexicon, word, first);
  for (const { entry, fit } of entriesFor(names, word, lexicon.acts.has(word)))
    for (const place of entry.places) takeName(place, fit);
  for (const { word: other, fit } of act?.words ?? [])
    for (const place of exactly(names.words, other)?.places ?? []) if ((place & 1) === 1) takeName(place, fit);
  const takeText = (places: readonly number[], fit: number): void => {
    for (const place of places) take(place >> 1, fit * ((place & 1) === 1 ? weights.summary : weights.definition));
  };
  const forms = baseForms(word);
  for (const part of word.length < shortest ? [] : texts) {
    for (const { word: other, places } of startingWith(part, word)) takeText(places, fitOf(word, other));
    for (const form of forms) takeText(exactly(part, form)?.places ?? [], inflected);
    for (const { word: key, fit } of act?.classes ?? []) takeText(exactly(part, key)?.places ?? [], fit);
  }
  return { best, touched, act };
}
