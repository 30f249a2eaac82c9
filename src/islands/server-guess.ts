/** The names of all tools by server. */
export type ToolNames = Readonly<Record<string, readonly string[]>>;

/**
 * The server that a policy is for: the one of which it names most, its id counting as much as a handful of tools;
 * undefined where it names none of any. A name of one plain word, such as version, may be a word of the format itself.
 */
export function guessServer(text: string, names: ToolNames): string | undefined {
  const words = new Set(text.split(/[^\p{L}\p{N}_.-]+/u).flatMap((word) => [word, ...word.split(/_{2,}|[./:]/)]));
  let best: { id: string; score: number } | undefined;
  for (const [id, tools] of Object.entries(names)) {
    const named = tools.filter((name) => words.has(name));
    const score = sum(named.map((name) => (isPlain(name) ? 0.1 : 1))) + (words.has(id) ? 5 : 0);
    if (score > (best?.score ?? 0)) best = { id, score };
  }
  return best?.id;
}

function isPlain(name: string): boolean {
  return /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u.test(name);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
