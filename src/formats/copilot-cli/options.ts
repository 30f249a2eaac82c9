import { parse } from 'shell-quote';

/** An option of the command line and one of the values in its list. */
export interface Option {
  name: string;
  value: string;
}

/** The kinds of permission that are no server. */
export const builtIn = ['shell', 'write', 'read', 'url', 'memory'];

/** An option as it is written. */
export function place({ name, value }: Option): string {
  return value === '' ? `--${name}` : `--${name}='${value}'`;
}

/** The options of a command; a list in one option counts as several. */
export function optionsIn(text: string): Option[] {
  const lines = text
    .replace(/^\s*#.*$/gm, '')
    .replace(/\\\r?\n/g, ' ')
    .split('\n');
  return lines.flatMap((line) => {
    const words = wordsOf(line);
    return words.flatMap((word, index) => {
      const [, name, given] = /^--([a-z-]+)(?:=(.*))?$/s.exec(word) ?? [];
      if (name === undefined) return /^COPILOT_ALLOW_ALL=true$/.test(word) ? [{ name: 'allow-all', value: '' }] : [];
      const next = words[index + 1];
      const value = given ?? (next === undefined || next.startsWith('-') ? '' : next);
      return value.split(',').map((part) => ({ name, value: part.trim() }));
    });
  });
}

/** The words of a line; brackets without quotes, which a shell would not take, are read as part of a word. */
function wordsOf(line: string): string[] {
  const words: string[] = [];
  let isOpen = false;
  for (const token of parse(line, (name) => `$${name}`)) {
    if (typeof token === 'object' && 'comment' in token) continue;
    const word = typeof token === 'string' ? token : 'pattern' in token ? token.pattern : token.op;
    const isBracket = typeof token === 'object' && (word === '(' || word === ')');
    if (isOpen || isBracket) words.push(`${words.pop() ?? ''}${word}`);
    else words.push(word);
    if (isBracket) isOpen = word === '(';
  }
  return words;
}
