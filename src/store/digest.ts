import { createHash } from 'node:crypto';
import { canonicalJson } from '../model/index.ts';

/** The digest of a JSON value: `sha256:` and 64 hex digits of its canonical text in UTF-8. */
export function digestOf(value: unknown): string {
  return `sha256:${createHash('sha256').update(canonicalJson(value)).digest('hex')}`;
}
