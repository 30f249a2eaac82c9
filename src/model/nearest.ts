import leven from 'leven';

/** The candidate that is most like a word; undefined where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  const short = word.slice(0, 100).toLowerCase();
  for (const candidate of candidates) {
    const distance = leven(short, candidate.slice(0, 100).toLowerCase(), { maxDistance: least });
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}
