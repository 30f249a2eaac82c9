// The words alone, not the model's door: this runs in the browser, which has no use for schemas.
import { identifierWords } from '../model/words.ts';

const marks = /\p{M}/gu;
// Every character of ASCII.
const plain = /^[\0-\x7f]*$/;

/** The words of a text or a name in any case style, in lower case and without accents. */
export function tokens(text: string): string[] {
  return identifierWords(plain.test(text) ? text : text.normalize('NFKD').replace(marks, ''));
}
