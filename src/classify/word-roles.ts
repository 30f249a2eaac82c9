import { isParticle } from './particles.ts';

const negators = new Set(
  "not no never without cannot don't doesn't won't can't isn't nor neither ne nicht kein keine não nunca jamais sans ohne senza".split(
    ' ',
  ),
);
const stops = new Set(
  'when if whether before after while unless because since how what where why which that whose with from about into than using via as'.split(
    ' ',
  ),
);
const subordinators = new Set(
  'to that which who whose whether when if before after so because where how for such including unless until'.split(
    ' ',
  ),
);
const prepositions = new Set(
  'for from in on with using via within at that which when if so belonging associated owned attached'.split(' '),
);
/** Behind the noun that a sentence is about stands one of these, or a preposition. */
const joins = new Set('and or of to by about across over between per'.split(' '));

/** What a word does in a sentence, whatever the rules say of it. */
export interface WordRoles {
  /** It turns what follows into its opposite. */
  negates: boolean;
  /** It may, where the word before it says so as well: instead of. */
  mayNegate: boolean;
  /** No verb behind it is the main one, unless it stands at the front. */
  stops: boolean;
  /** What is joined to the main verb stands before it. */
  subordinates: boolean;
  /** With it, something else begins than what is acted on. */
  preposition: boolean;
  /** The noun that a sentence is about ends before it. */
  endsNoun: boolean;
  /** It begins with a digit. */
  number: boolean;
  /** It ends as most adverbs do. */
  adverb: boolean;
  /** It is the second word of some verbs. */
  particle: boolean;
}

const listed = new Map(
  [...negators, ...stops, ...subordinators, ...prepositions, ...joins].map((word) => [word, made(word)]),
);
/** What most words do, which are not listed. */
const plain = made('');

/** What a word in lower case does in a sentence. */
export function rolesOf(word: string): WordRoles {
  return listed.get(word) ?? (isNumber(word) || isAdverb(word) || isParticle(word) ? made(word) : plain);
}

function made(word: string): WordRoles {
  const negates = negators.has(word);
  const preposition = prepositions.has(word);
  return {
    negates,
    mayNegate: negates || word === 'of' || word === 'than',
    stops: stops.has(word),
    subordinates: subordinators.has(word),
    preposition,
    endsNoun: preposition || joins.has(word),
    number: isNumber(word),
    adverb: isAdverb(word),
    particle: isParticle(word),
  };
}

function isNumber(word: string): boolean {
  return word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;
}

function isAdverb(word: string): boolean {
  return word.endsWith('ly');
}
