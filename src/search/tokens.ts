// The words alone, not the model's door: this runs in the browser, which has no use for schemas.
import { identifierWords } from '../model/words.ts';

const marks = /\p{M}/gu;
// Every character of ASCII.
const plain = /^[\0-\x7f]*$/;
// In ASCII without capitals a word ends at what is neither letter nor digit, and nowhere else.
const [small, runs] = [/^[\0-@[-\x7f]*$/, /[a-z0-9]+/g];

/** The words of a text or a name in any case style, in lower case and without accents. */
export function tokens(text: string): string[] {
  if (small.test(text)) return text.match(runs) ?? [];
  return identifierWords(plain.test(text) ? text : text.normalize('NFKD').replace(marks, ''));
}
