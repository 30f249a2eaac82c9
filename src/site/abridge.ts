/** A text without most of the names that it lists. */
export interface Abridged {
  text: string;
  /** How many lines were left out; 0 where the text is whole. */
  omitted: number;
}

const kept = 3;

/** Leaves out the middle of every long run of lines that name other tools, so that a page of one tool stays short. */
export function abridge(text: string, names: readonly string[], own: string): Abridged {
  const others = new Set(names.filter((name) => name !== own));
  const lines = text.split('\n');
  const isListed = lines.map((line) => namesOnly(line, others));
  const shown: string[] = [];
  let omitted = 0;
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (end < lines.length && isListed[end]) end++;
    const run = end - at;
    if (run <= kept * 4) {
      shown.push(...lines.slice(at, Math.max(end, at + 1)));
      at = Math.max(end, at + 1);
      continue;
    }
    const indent = /^\s*/.exec(lines[at]!)![0];
    shown.push(...lines.slice(at, at + kept), `${indent}… ${run - 2 * kept} more …`, ...lines.slice(end - kept, end));
    omitted += run - 2 * kept;
    at = end;
  }
  return { text: shown.join('\n'), omitted };
}

/** True where a line holds the name of another tool and nothing that a reader would miss. */
function namesOnly(line: string, others: ReadonlySet<string>): boolean {
  const words = line.match(/[^\s"'`,:[\](){}]+/g) ?? [];
  return (
    words.length > 0 &&
    words.length <= 4 &&
    words.some((word) => others.has(word) || others.has(word.replace(/^.*[/.]|^mcp__.*__/, '')))
  );
}
