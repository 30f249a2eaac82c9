/** The headers for the paths that match a pattern. */
export interface HeaderRule {
  pattern: RegExp;
  headers: [name: string, value: string][];
}

/** Reads a `_headers` file: a path pattern, where `*` stands for anything, and indented below it a header a line. */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.trim().startsWith('#'))) {
    const colon = line.indexOf(':');
    if (/^\s/u.test(line)) rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    else rules.push({ pattern: new RegExp(`^${line.trim().split('*').map(RegExp.escape).join('.*')}$`), headers: [] });
  }
  return rules;
}

/** The headers that the rules give a path. */
export function headersFor(rules: readonly HeaderRule[], path: string): [name: string, value: string][] {
  return rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers);
}
