import type { Token } from './tokens.ts';

/** A main verb that was found, with the words beside it. */
export interface VerbPlace {
  lemma: string;
  token: Token;
  /** Words beside it: the rest of a name, or what follows in a sentence. */
  beside: readonly Token[];
  /** Words of another text that say what it acts on; they count and are not quoted. */
  context?: readonly Token[];
  /** Words that say where it is taken from: behind "from", what is acted on has been named. */
  source?: readonly Token[];
  /** True where the sentence says that the act is optional. */
  optional?: boolean;
  /** How sure it is that this is the verb, 0 to 1. */
  certainty: number;
}
