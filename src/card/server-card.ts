import type { Font } from 'fontkitten';
import { cardFonts } from './fonts.ts';
import { canSet, fittingSize, setLine } from './text.ts';

/** What the card of a server says. */
export interface ServerCard {
  /** The name of the server, and its id, which stands in where a face lacks a character of the name. */
  name: string;
  id: string;
  tools: number;
  /** How many tools have each severity, worst first. */
  severities: readonly { value: 'Critical' | 'High' | 'Medium' | 'Low'; count: number }[];
  /** The riskiest tool, with its severity and the recommended effect in words. */
  worst: { name: string; severity: string; effect: string } | null;
}

/** Pixels. */
const [width, height, edge] = [1200, 630, 72];
const inner = width - 2 * edge;
const colours = { Critical: '#a3142b', High: '#a83f0a', Medium: '#855600', Low: '#2f6b4a' };
const [paper, ink, quiet] = ['#fbfaf7', '#1b1c1f', '#55575c'];

/** The card as an SVG image of outlines alone, without any text. */
export function layOutCard({ name, id, tools, severities, worst }: ServerCard): string {
  const { plain, bold, mono } = cardFonts();
  const parts: string[] = [];
  const put = (font: Font, text: string, x: number, y: number, size: number, fill: string): number => {
    const line = setLine(font, text, { x, y, size, most: width - edge - x });
    parts.push(`<path fill="${fill}" d="${line.path}"/>`);
    return line.end;
  };
  const title = canSet(bold, name) ? name : id;
  put(bold, 'Toolrisk', edge, 112, 34, quiet);
  put(bold, title, edge, 258, fittingSize(bold, title, inner, [92, 76, 64, 52, 44]), ink);
  const count = tools === 1 ? 'One tool' : `${tools} tools`;
  put(plain, `${count} an agent can call, and what one wrong call can do`, edge, 322, 32, quiet);
  parts.push(...bar(severities, tools));
  let x = edge;
  for (const { value, count: of } of severities)
    if (of > 0) x = put(bold, `${of} ${value.toLowerCase()}`, x, 444, 30, colours[value]) + 36;
  const face = worst === null ? undefined : [mono, plain].find((font) => canSet(font, worst.name));
  if (worst !== null && face !== undefined) {
    put(face, worst.name, edge, 532, 34, ink);
    put(plain, `${worst.severity}, recommended: ${worst.effect}`, edge, 576, 28, quiet);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${paper}"/>${parts.join('')}</svg>`;
}

/** How many tools have each severity, as one bar. */
function bar(severities: ServerCard['severities'], tools: number): string[] {
  let x = edge;
  return severities
    .filter(({ count }) => count > 0)
    .map(({ value, count }) => {
      const share = Math.round((inner * count) / tools);
      const part = `<rect x="${x}" y="372" width="${Math.max(share - 3, 3)}" height="20" fill="${colours[value]}"/>`;
      x += share;
      return part;
    });
}
