import { type AskedWord, askedWords } from './asked.ts';
import { actOf, type Lexicon, thingOf } from './language.ts';
import { entriesFor, exactly, fitOf, inflected, type Postings, startingWith } from './postings.ts';
import { baseForms } from './inflection.ts';

/** How well each record fits a query's words. */
export interface Candidates {
  /** A score per record number; more is better. */
  scores: Float64Array;
  /** How many of the words each record has. */
  matched: Uint8Array;
  /** 1 for each record that a word of its name alone tells from nearly all others. */
  meant: Uint8Array;
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
/** How well another word for the same thing fits. */
const sameThing = 0.5;
/** How much of the rarity of a typed word itself counts in names that have it, and where it names an act. */
const [byWhole, byWholeAct] = [0.5, 0.25];
/** So much more a name counts that has typed words next to each other, and one that has what the question asks after. */
const [togetherWeight, askedWeight] = [1.2, 3.5];
/** What a score has of how much of the name was typed, and of how much of what was typed is in name or summary. */
const [byName, byTyped] = [0.3, 0.6];
/** This share of the words, at least, a record has to have of a query of more than two. */
const share = 2 / 3;

/** Scores every record by the typed words that it has, leaving out words that say nothing. */
export function candidates(words: Words, size: number, typed: readonly string[]): Candidates {
  const told = askedWords(words.names, words.lexicon, typed);
  const scores = new Float64Array(size);
  const matched = new Uint8Array(size);
  const named = new Uint8Array(size);
  const strong = new Uint8Array(size);
  const meant = new Uint8Array(size);
  for (const [at, asked] of told.entries()) {
    const { best, touched, whole, wholes, act } = matches(words, size, asked, at === 0);
    const inNames = touched.filter((record) => best[record]! > weights.server).length;
    const rarity = rarityOf(size, inNames || touched.length);
    const rarityOfWhole =
      rarity + (rarityOf(size, wholes.length) - rarity) * (act === undefined ? byWhole : byWholeAct);
    const weight = act === undefined || act.plain ? 1 : actWeight;
    for (const record of touched) {
      scores[record]! += best[record]! * weight * (whole[record] === 1 ? rarityOfWhole : rarity);
      matched[record]!++;
      if (best[record]! > weights.server) named[record]!++;
      if (best[record]! > weights.definition) strong[record]!++;
    }
    if (act === undefined && wholes.length <= telling) for (const record of wholes) meant[record] = 1;
  }
  for (let record = 0; record < size; record++) {
    if (matched[record] === 0) continue;
    const ofName = Math.min(1, named[record]! / words.names.lengths[record]!);
    scores[record]! *= (1 - byName + byName * ofName) * (1 - byTyped + (byTyped * strong[record]!) / told.length);
  }
  for (const record of together(words.names, typed)) scores[record]! *= togetherWeight;
  for (const record of askedAfter(words, typed)) scores[record]! *= askedWeight;
  return { scores, matched, meant, enough: told.length > 2 ? Math.ceil(told.length * share) : told.length };
}

/** A word that so few names have says which tool is meant, so that another word may be missing. */
const telling = 3;

/** How much a word tells that so many of all records have. */
function rarityOf(size: number, records: number): number {
  return Math.log(1 + size / Math.max(1, records));
}

/** The records whose names have typed words next to each other, as they were typed; once for each two. */
function together({ words, joined }: Postings, typed: readonly string[]): number[] {
  return typed.slice(1).flatMap((word, at) => {
    const pair = `${typed[at]}${word}`;
    if (exactly(words, pair) !== undefined) return [];
    const places = startingWith(joined, pair).flatMap((entry) => entry.places);
    return [...new Set(places.map((place) => place >> 1))];
  });
}

/** The records whose names have what a question asks after: `permissions` for `who`. */
function askedAfter({ names, lexicon }: Words, typed: readonly string[]): Set<number> {
  const others = typed.flatMap((word) => lexicon.asked.get(word) ?? []);
  const places = others.flatMap((other) => exactly(names.words, other)?.places ?? []);
  return new Set(places.filter((place) => (place & 1) === 1).map((place) => place >> 1));
}

/** Shorter words are looked for in names alone: nearly every definition has a word that begins so. */
const shortest = 3;

/** The records that have at least so many of the words; beside them those that are meant and lack one more. */
export function withAtLeast({ matched, meant }: Candidates, least: number): number[] {
  const records: number[] = [];
  const lacking: number[] = [];
  for (let record = 0; record < matched.length; record++)
    if (matched[record]! >= least) records.push(record);
    else if (meant[record] === 1 && matched[record]! === least - 1) lacking.push(record);
  return records.length > 0 ? [...records, ...lacking] : records;
}

/** How well each record fits one word, the records that fit at all, those that have the word itself in their name, and the act that it names. */
function matches({ names, texts, lexicon }: Words, size: number, { word, joined }: AskedWord, first: boolean) {
  const best = new Float64Array(size);
  const touched: number[] = [];
  const whole = new Uint8Array(size);
  const wholes: number[] = [];
  const take = (record: number, score: number): void => {
    if (best[record] === 0) touched.push(record);
    if (score > best[record]!) best[record] = score;
  };
  const takeName = (place: number, fit: number): void =>
    take(place >> 1, fit * ((place & 1) === 1 ? weights.name : weights.server));
  const act = actOf(lexicon, word, first);
  const thing = thingOf(lexicon, word);
  const own = entriesFor(names, word, lexicon.acts.has(word));
  for (const other of joined) own.push({ entry: exactly(names.words, other)!, fit: 1 });
  for (const { entry, fit } of own)
    for (const place of entry.places) {
      takeName(place, fit);
      if (fit < inflected || (place & 1) === 0 || whole[place >> 1] === 1) continue;
      whole[place >> 1] = 1;
      wholes.push(place >> 1);
    }
  const others = [...(act?.words ?? []), ...(thing?.words ?? []).map((other) => ({ word: other, fit: sameThing }))];
  for (const { word: other, fit } of others)
    for (const place of exactly(names.words, other)?.places ?? []) if ((place & 1) === 1) takeName(place, fit);
  const takeText = (places: readonly number[], fit: number): void => {
    for (const place of places) take(place >> 1, fit * ((place & 1) === 1 ? weights.summary : weights.definition));
  };
  const forms = baseForms(word);
  const keys = [...(act?.classes ?? []), ...(thing === undefined ? [] : [{ word: thing.key, fit: sameThing }])];
  for (const part of word.length < shortest ? [] : texts) {
    for (const { word: other, places } of startingWith(part, word)) takeText(places, fitOf(word, other));
    for (const form of forms) takeText(exactlyIn(part, form), inflected);
    for (const { word: key, fit } of keys) takeText(exactlyIn(part, key), fit);
  }
  return { best, touched, whole, wholes, act };
}

/** The places of a word in a part; most parts hold none that begins like it. */
function exactlyIn(part: readonly TextEntry[], word: string): readonly number[] {
  const reaches = part.length > 0 && part[0]!.word <= word && part.at(-1)!.word >= word;
  return reaches ? (exactly(part, word)?.places ?? []) : [];
}
