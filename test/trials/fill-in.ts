import { readFileSync, writeFileSync } from 'node:fs';
import { unfilled } from '../../src/store/index.ts';

/**
 * Fills in a file to start from, as a person would: `values` gives the text for each key, and what is left open in the
 * prose becomes a sentence each.
 */
export function fillIn(file: string, values: Readonly<Record<string, string>>): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const filled = lines.map((line, at) => {
    if (!line.includes(unfilled)) return line;
    const [start, key] = /^[\s-]*([a-z]+): /.exec(line) ?? [];
    if (start !== undefined && key !== undefined) return `${start}${values[key] ?? `Made up in line ${at + 1}.`}`;
    return line.startsWith(unfilled) ? `It says in line ${at + 1} ${line.slice(unfilled.length + 2)}` : line;
  });
  writeFileSync(file, filled.join('\n'));
}
