const marks = /\p{M}/gu;
// `HTTPServer` → HTTP Server, `abortSession` → abort Session
const camel = /(?<=\p{Ll}|\p{N})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const separators = /[^\p{L}\p{N}]+/u;

/** The words of a text or a name in any case style, in lower case and without accents. */
export function tokens(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .split(separators)
    .flatMap((word) => word.split(camel))
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '');
}
