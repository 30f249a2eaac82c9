import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';

// A build runs from a folder of its own; packages are those of the project.
const { resolve } = createRequire(join(process.cwd(), 'package.json'));

function read(file: string): Font {
  const font = create(readFileSync(resolve(`@fontsource/${file}`)));
  if (font.isCollection) throw new Error(`${file} holds several fonts; expected one.`);
  return font;
}

let fonts: Readonly<Record<'plain' | 'bold' | 'mono', Font>> | undefined;

/** The faces that cards are set in, read once. They become outlines, so that a card looks the same on every machine. */
export function cardFonts(): NonNullable<typeof fonts> {
  fonts ??= {
    plain: read('ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff'),
    bold: read('ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff'),
    mono: read('ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff'),
  };
  return fonts;
}
