/** How a text stands in the bytes of a file: its encoding, and whether a mark says so. */
export interface Encoding {
  name: 'utf-8' | 'utf-16le';
  mark: boolean;
}

/** The encoding that the first bytes of a file tell; UTF-8 where they tell none. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'utf-16le', mark: true };
  return { name: 'utf-8', mark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf };
}

/** A text without a mark as the bytes of a file. */
export function encoded(text: string, { name, mark }: Encoding): Buffer {
  return Buffer.from(mark ? `\uFEFF${text}` : text, name);
}
