import { entriesFor, type Postings } from './postings.ts';

/** Records that a query's words may mean, each with how well it fits. */
export interface Candidates {
  /** Record numbers. */
  records: number[];
  /** A score per record number; more is better. */
  scores: Float64Array;
}

const nameWeight = 3;

/** The records that have the most of the typed words, all of them where any record has all. */
export function candidates(postings: Postings, size: number, typed: readonly string[]): Candidates {
  const scores = new Float64Array(size);
  const matched = new Uint16Array(size);
  const best = new Float64Array(size);
  let most = 0;
  let records: number[] = [];
  for (const word of typed) {
    const touched: number[] = [];
    for (const { entry, fit } of entriesFor(postings, word))
      for (const place of entry.places) {
        const record = place >> 1;
        const score = (place & 1) === 1 ? fit * nameWeight : fit;
        if (best[record] === 0) touched.push(record);
        if (score > best[record]!) best[record] = score;
      }
    const rarity = Math.log(1 + size / touched.length);
    for (const record of touched) {
      scores[record]! += best[record]! * rarity;
      best[record] = 0;
      const count = ++matched[record]!;
      if (count > most) [most, records] = [count, []];
      if (count === most) records.push(record);
    }
  }
  return { records, scores };
}
