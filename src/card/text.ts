import type { Font } from 'fontkitten';

/** Where a line of text stands: the left end of its base line, in pixels, its size, and how wide it may be. */
export interface Place {
  x: number;
  y: number;
  size: number;
  most: number;
}

/** True where the face has every character, and it can be measured. */
export function canSet(font: Font, text: string): boolean {
  return [...text].every(
    (character) => font.hasGlyphForCodePoint(character.codePointAt(0)!) && isMeasured(font, character),
  );
}

/** False for a character without an outline at the end of a face, such as the space of the mono face: the parser reads beyond it. */
function isMeasured(font: Font, character: string): boolean {
  try {
    return glyphsOf(font, character).every(({ advanceWidth }) => advanceWidth >= 0);
  } catch {
    return false;
  }
}

/** How wide the text is in that size, in pixels. */
export function widthOf(font: Font, text: string, size: number): number {
  const advances = glyphsOf(font, text).reduce((sum, { advanceWidth }) => sum + advanceWidth, 0);
  return (advances * size) / font.unitsPerEm;
}

/** The text as outlines, and where it ends; what is wider than there is room is cut, with an ellipsis. */
export function setLine(font: Font, text: string, { x, y, size, most }: Place): { path: string; end: number } {
  const characters = [...text];
  const whole = characters.length;
  const line = (): string => characters.join('') + (characters.length < whole ? '…' : '');
  while (characters.length > 0 && widthOf(font, line(), size) > most) characters.pop();
  const scale = size / font.unitsPerEm;
  let end = x;
  const path = glyphsOf(font, line()).map((glyph) => {
    const outline = glyph.path.scale(scale, -scale).translate(end, y).toSVG();
    end += glyph.advanceWidth * scale;
    return outline;
  });
  return { path: path.join(''), end };
}

/** The first of the sizes at which the text fits; the last where it fits at none. */
export function fittingSize(font: Font, text: string, most: number, sizes: readonly number[]): number {
  return sizes.find((size) => widthOf(font, text, size) <= most) ?? sizes.at(-1)!;
}

function glyphsOf(font: Font, text: string) {
  return [...text].map((character) => font.glyphForCodePoint(character.codePointAt(0)!));
}
