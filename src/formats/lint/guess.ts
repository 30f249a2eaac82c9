import type { Format } from '../format.ts';
import { glanceAt } from './glance.ts';

/** The format that a text most likely has; undefined where nothing tells, or where it could be of several. */
export function guessAmong(formats: readonly Format[], text: string): string | undefined {
  const glance = glanceAt(text);
  const [only, ...others] = formats.filter((format) => format.recognises(glance));
  return others.length > 0 ? undefined : only?.id;
}
