import { splitCode } from '../catalog/index.ts';
import { element } from './element.ts';

/** A text in which what stands in backticks is code, as nodes. */
export function inline(text: string): (Node | string)[] {
  return splitCode(text).map(({ code, text: piece }) => (code ? element('code', {}, piece) : piece));
}
