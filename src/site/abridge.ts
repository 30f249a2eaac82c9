/** A text without most of the names that it lists. */
export interface Abridged {
  text: string;
  /** How many names were left out; 0 where the text is whole. */
  omitted: number;
}

const kept = 3;
const between = ', ';

/** Leaves out the middle of every long run of other tools' names, line by line or within a line, so that a page of one tool stays short. */
export function abridge(text: string, isOther: (name: string) => boolean): Abridged {
  const lines = text.split('\n').map((line) => shorten(line.split(between), isOther));
  const rows = shorten(
    lines.map(({ parts }) => parts.join(between)),
    isOther,
  );
  return {
    text: rows.parts.join('\n'),
    omitted: rows.omitted + lines.reduce((sum, { omitted }) => sum + omitted, 0),
  };
}

/** The text without the middle of its lines, where it has more than twice as many as are kept at each end. */
export function withoutMiddle(text: string, ends: number): Abridged {
  const lines = text.split('\n');
  const omitted = lines.length - 2 * ends;
  if (omitted <= 0) return { text, omitted: 0 };
  const said = `… ${omitted} more lines …`;
  return { text: [...lines.slice(0, ends), said, ...lines.slice(-ends)].join('\n'), omitted };
}

/** The parts without the middle of every long run of those that only name other tools, and how many were left out. */
function shorten(parts: readonly string[], isOther: (name: string) => boolean): { parts: string[]; omitted: number } {
  if (parts.length <= kept * 4) return { parts: [...parts], omitted: 0 };
  const isListed = parts.map((part) => namesOnly(part, isOther));
  const shown: string[] = [];
  let omitted = 0;
  for (let at = 0; at < parts.length;) {
    let end = at;
    while (end < parts.length && isListed[end]) end++;
    const run = end - at;
    if (run <= kept * 4) {
      shown.push(...parts.slice(at, Math.max(end, at + 1)));
      at = Math.max(end, at + 1);
      continue;
    }
    const indent = /^\s*/.exec(parts[at]!)![0];
    shown.push(...parts.slice(at, at + kept), `${indent}… ${run - 2 * kept} more …`, ...parts.slice(end - kept, end));
    omitted += run - 2 * kept;
    at = end;
  }
  return { parts: shown, omitted };
}

/** True where a line holds the name of another tool and nothing that a reader would miss. */
function namesOnly(line: string, isOther: (name: string) => boolean): boolean {
  const words = line.match(/[^\s"'`,:[\](){}]+/g) ?? [];
  return (
    words.length > 0 &&
    words.length <= 4 &&
    words.some((word) => isOther(word) || isOther(word.replace(/^.*[/.]|^mcp__.*__/, '')))
  );
}
