import { formatOf, guessFormat } from '../formats/index.ts';

/** The consumer whose policy a text is; undefined where it is none that can be told. */
export function titleOfPolicy(text: string): string | undefined {
  const id = guessFormat(text);
  return id === undefined ? undefined : formatOf(id)?.consumer;
}
