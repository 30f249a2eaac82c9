import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Sharp from 'sharp';

// A build runs from a folder of its own; packages and what is kept between builds are those of the project.
const require = createRequire(join(process.cwd(), 'package.json'));
const kept = join(process.cwd(), 'node_modules/.cache/toolrisk-cards');
/** Sixteen colours hold the few of a card with their smooth edges; more make it heavier. */
const png = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 } as const;

/** An image of outlines as PNG. One that was drawn before, by the same version of what draws, is not drawn again. */
export async function drawCard(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const sharp = require('sharp') as typeof Sharp;
  const key = createHash('sha256')
    .update(JSON.stringify([svg, png, sharp.versions]))
    .digest('hex');
  const file = join(kept, `${key}.png`);
  return readKept(file) ?? keep(file, await sharp(Buffer.from(svg)).removeAlpha().png(png).toBuffer());
}

function readKept(file: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** Keeps an image for the next build; where nothing can be kept it is drawn each time. */
function keep(file: string, drawn: Uint8Array): Uint8Array<ArrayBuffer> {
  const part = `${file}.${randomUUID()}`;
  try {
    mkdirSync(kept, { recursive: true });
    writeFileSync(part, drawn);
    renameSync(part, file);
  } catch {
    // a read-only folder
  }
  return new Uint8Array(drawn);
}
