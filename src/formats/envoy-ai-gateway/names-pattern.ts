const special = /[\\.+*?()|[\]{}^$]/g;

/** A regular expression that matches these names and nothing else. */
export function patternFor(names: readonly string[]): string {
  return `^(?:${names.map((name) => name.replace(special, '\\$&')).join('|')})$`;
}

/** The names that a pattern of that form matches; undefined for a pattern of any other. */
export function namesIn(pattern: string): string[] | undefined {
  const [, inner] = /^\^\(\?:(.*)\)\$$/s.exec(pattern) ?? [];
  if (inner === undefined) return undefined;
  const names = [''];
  for (const [part] of inner.matchAll(/\\[^]|[^]/g)) {
    if (part === '|') names.push('');
    else if (part.length === 2 && /\w/.test(part[1]!)) return undefined;
    else if (part.length === 1 && part.search(special) >= 0) return undefined;
    else names.push(`${names.pop()}${part.at(-1)}`);
  }
  return names;
}
