/** The JSON pointer (RFC 6901) of these path segments; the empty path gives ''. */
export function pointer(...segments: (string | number)[]): string {
  let path = '';
  for (const segment of segments) path += `/${escaped(String(segment))}`;
  return path;
}

function escaped(segment: string): string {
  return /[~/]/.test(segment) ? segment.replaceAll('~', '~0').replaceAll('/', '~1') : segment;
}

/** The path segments of a JSON pointer (RFC 6901); none for ''. */
export function segmentsOf(path: string): string[] {
  if (path === '') return [];
  return path
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a JSON pointer (RFC 6901), own properties only; undefined where there is none. */
export function resolvePointer(value: unknown, path: string): unknown {
  let current: unknown = value;
  for (const segment of segmentsOf(path)) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, segment)) return undefined;
    current = (current as Record<string, unknown>)[segment];
  }
  return current;
}
