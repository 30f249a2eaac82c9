import { withParticles } from './particles.ts';
import type { LanguageRule, VerbEntry } from './rule-set.ts';
import { gaps, type Token } from './tokens.ts';
import type { VerbPlace } from './verb-place.ts';
import type { Word, Words } from './words.ts';

const helpers = new Set('to can will may could might lets let helps help you and or then be'.split(' '));
const forms = new Set('for by of'.split(' '));
/** In "Use this when you need to …", what is needed is what the tool does. */
const asked = new Set('need needs'.split(' '));
/** A sentence that opens with one of these says what it does behind its first comma. */
const circumstances = new Set('for given based with using from by'.split(' '));
/** What stands behind one of these and "to" is about calling the tool, not about what it does. */
const wishes = new Set('safe easy free required need needs want wants ready possible'.split(' '));
/** Behind one of these, the word before was a noun: "changes require …". */
const predicates = new Set('require are will must can may have need do take become apply'.split(' '));
/** With one of these, a preposition before it is one word: in-depth. */
const compounded = new Set('depth demand chain memory premise premises app line house flight place'.split(' '));
/** Before "to", what is acted on is named already, and who may act on it follows. */
const granted = new Set('accessible available visible'.split(' '));
/** Right before the verb that opens a sentence, these say how often it acts. */
const amounts = new Set('bulk batch mass auto'.split(' '));
/** Behind one of these, a verb for calling that opens a sentence is about when and how to call the tool. */
const callers = new Set('call invoke'.split(' '));
const advised = new Set(
  'this it with without again first once twice before after when whenever only if at immediately directly every early periodically repeatedly to or instead next last'.split(
    ' ',
  ),
);
/** Behind one of these, a noun in the plural stands at the front of a sentence, and no verb. */
const behindPlurals = new Set('by of per running that which made sent received executed awaiting matching'.split(' '));
/** Before a colon, these announce a remark. */
const remarks = new Set('tip tips note notes'.split(' '));
const dealings = new Set('operation operations ops management administration actions commands'.split(' '));
const subjects = new Set(
  'tool it this that which function command endpoint operation api method action server also'.split(' '),
);
/** Behind one of these, a word that ends in s is a plural. */
const describing = new Set(
  'the a an of all any your their its given new recent available existing pending active by for in per x y between multiple several many these those specific matching related current supported'.split(
    ' ',
  ),
);
const auxiliaries = new Set('enables enable allows allow permits permit lets let'.split(' '));
/** Behind a noun that says what comes back, these say only what brings it. */
const general = new Set('tool utility endpoint api helper function service'.split(' '));
const people = new Set('you users user agents agent us clients the a an llms'.split(' '));

/** The last word of the first noun of a sentence, behind its label if it has one. */
export function headNoun(tokens: readonly Token[], from: number, to: number): Token | undefined {
  let last: Token | undefined;
  for (let i = from; i < to; i++) {
    const { gap, word, known } = tokens[i]!;
    if (i === from && word === 'per') continue;
    if (i > from && gap === gaps.label) last = undefined;
    else if (i > from && gap >= gaps.clause) break;
    if (known.roles.endsNoun) break;
    if (!general.has(word) || last === undefined) last = tokens[i];
  }
  return last;
}

/** True where the words up to `at` turn what follows into its opposite: not, rather than, instead of. */
export function negatesAt(tokens: readonly Token[], at: number): boolean {
  const { word, known } = tokens[at]!;
  if (word === 'of') return tokens[at - 1]?.word === 'instead';
  if (word === 'than') return tokens[at - 1]?.word === 'rather';
  return known.roles.negates;
}

/**
 * The main verbs of a sentence, tokens `from` to `to`: the first one found and those joined to it. None is a small word of
 * the language, of which some look like a verb: the French for "for" is "pour".
 */
export function mainVerbs(
  all: readonly Token[],
  from: number,
  to: number,
  words: Words,
  language?: LanguageRule,
): VerbPlace[] {
  const verbOf = ({ text, verb }: Word): VerbEntry | undefined => (language?.words.has(text) ? undefined : verb);
  const tokens = withParticles(all, from, to, words, verbOf);
  if (tokens !== all) [from, to] = [0, tokens.length];
  const end = Math.min(to, from + 60);
  const at = findHead(tokens, from, end, verbOf);
  if (at < 0) return [];
  const head = verbOf(tokens[at]!.known)!;
  const found = [placeAt(tokens, at, to, head, at === from || head.form === 's' ? 1 : 0.9)];
  let last = at;
  let form = head.form;
  for (let i = at + 1; i < end; i++) {
    const { gap, word, known } = tokens[i]!;
    const own = verbOf(known);
    // What a colon announces goes on with the same subject: "in one call: creates a run, records …".
    if (gap === gaps.label && isAnnounced(own)) {
      found.push(placeAt(tokens, i, to, own, 0.9));
      last = i;
      form = 's';
      continue;
    }
    if (gap === gaps.label || known.roles.subordinates) break;
    const entry = own ?? (word.includes('_') ? verbOf(words.of(word.slice(0, word.indexOf('_')))) : undefined);
    if (entry === undefined || entry.form !== form) continue;
    const joined = joinAt(tokens, i, last, entry);
    if (joined === undefined) continue;
    const place = placeAt(tokens, i, to, entry, joined);
    const { beside } = found.at(-1)!;
    if (beside.includes(tokens[i]!) && isBareJoin(tokens, i, last))
      found[found.length - 1] = { ...found.at(-1)!, beside: beside.filter((token) => token !== tokens[i]) };
    found.push(tokens[i - 1]?.word === 'optionally' ? { ...place, optional: true } : place);
    last = i;
  }
  return found;
}

function findHead(
  tokens: readonly Token[],
  from: number,
  end: number,
  verbOf: (word: Word) => VerbEntry | undefined,
): number {
  const opening = tokens[from]?.word ?? '';
  let position = 0;
  let stopped = false;
  for (let i = from; i < end; i++) {
    const { gap, word, known } = tokens[i]!;
    const { roles } = known;
    if (gap === gaps.label) {
      position = 0;
      stopped = false;
    }
    if (roles.negates) stopped = true;
    const entry = verbOf(known);
    if (!stopped && entry !== undefined && position < 12 && isHead(tokens, i, position, entry, opening)) return i;
    if (roles.stops) stopped ||= position > 1;
    // "Use this as the primary tool to …": what it is used for follows.
    if (opening === 'use' && (word === 'tool' || asked.has(word))) stopped = false;
    if (!roles.number) position++;
  }
  return -1;
}

/** How sure it is that the verb at `i` continues the one at `last`; undefined where it does not. */
function joinAt(tokens: readonly Token[], i: number, last: number, entry: VerbEntry): number | undefined {
  let before = i - 1;
  while (before > last && tokens[before]!.known.roles.adverb) before--;
  const word = tokens[before]!.word;
  if (isListed(tokens, i, last)) return 1;
  if (before === last) return undefined;
  if (word !== 'and' && word !== 'or') return undefined;
  if (before === last + 1) return 1;
  return entry.noun || isPluralNoun(tokens, i, entry) ? undefined : 0.75;
}

/** True for a plain verb in the third person. */
function isAnnounced(entry: VerbEntry | undefined): entry is VerbEntry {
  return entry !== undefined && entry.form === 's' && !entry.noun && !entry.alsoNoun;
}

/** True for a verb that stands right behind the one before it, such as queries in "retrieves and queries". */
function isBareJoin(tokens: readonly Token[], i: number, last: number): boolean {
  return i === last + 1 || (i === last + 2 && (tokens[i - 1]!.word === 'and' || tokens[i - 1]!.word === 'or'));
}

/** True for the last word of a pair of plurals, such as commits in "between branches or commits". */
function isPluralNoun(tokens: readonly Token[], i: number, { form }: VerbEntry): boolean {
  if (form !== 's' || !tokens[i - 2]?.word.endsWith('s')) return false;
  const next = tokens[i + 1];
  return next === undefined || next.gap >= gaps.clause || next.known.roles.preposition;
}

/** True where nothing but single words, parted by commas or slashes, stands between the verb at `last` and the one at `i`. */
function isListed(tokens: readonly Token[], i: number, last: number): boolean {
  for (let k = last + 1; k <= i; k++) {
    const { gap, known } = tokens[k]!;
    if (gap !== gaps.slash && gap !== gaps.clause && !known.roles.adverb) return false;
  }
  return tokens[i]!.gap === gaps.slash || tokens[i]!.gap === gaps.clause || i - 1 > last;
}

function isHead(tokens: readonly Token[], i: number, position: number, entry: VerbEntry, opening: string): boolean {
  const before = position > 0 ? tokens[i - 1]!.word : '';
  if ((position > 0 && tokens[i - 1]!.known.roles.negates) || tokens[i]!.key) return false;
  const after = tokens[i + 1];
  const next = after?.word ?? '';
  if (auxiliaries.has(tokens[i]!.word) && people.has(next) && isPermission(tokens, i)) return false;
  // What the arguments are for: "Allows specifying a date".
  if (auxiliaries.has(tokens[i]!.word) && next.length > 4 && next.endsWith('ing')) return false;
  // A label, unless the sentence ends at its colon.
  if (position === 0 && entry.noun && after?.gap === gaps.label && !after.opens) return false;
  if (after?.gap === gaps.label && remarks.has(tokens[i]!.word)) return false;
  // Alone behind a label: "Jobs: Log".
  if (position === 0 && entry.noun && i > 0 && tokens[i]!.gap === gaps.label && after === undefined) return false;
  // A service and what is done on it: "Compute operations".
  if (position === 0 && dealings.has(next) && tokens[i + 2]?.gap !== gaps.none) return false;
  if (entry.lemma === 'step' && after?.known.roles.number) return false;
  // "Use this to …" says when to call it.
  if (entry.lemma === 'use') return false;
  // "Call this when …", "Call once a day": advice to the caller.
  if (position === 0 && callers.has(entry.lemma) && advised.has(next)) return false;
  // "Tests running across nodes": a plural.
  if (position === 0 && entry.noun && entry.form === 's' && behindPlurals.has(next)) return false;
  if (position === 0) return entry.form !== 'ed' && !(entry.form === 's' && predicates.has(next));
  const adverb = before.endsWith('ly') && before.length > 4;
  switch (entry.form) {
    case 's':
      // The first word in brackets is an aside: "detection (duplicates, …)".
      if (tokens[i]!.gap === gaps.aside || describing.has(before)) return false;
      return !entry.noun || subjects.has(before) || adverb || before.includes('_');
    case 'base':
      if (position === 1 && amounts.has(before) && !entry.noun) return true;
      // "For a given ticker, fetch its price".
      if (tokens[i]!.gap === gaps.clause && !entry.noun && circumstances.has(opening)) return true;
      if (before === 'to' && wishes.has(tokens[i - 2]?.word ?? ''))
        return opening === 'use' && asked.has(tokens[i - 2]!.word);
      return helpers.has(before) || adverb;
    case 'ing':
      return forms.has(before);
    default:
      return false;
  }
}

/** "enables you to …", "allows users to …": not the act itself. */
function isPermission(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < i + 5 && k < tokens.length; k++) if (tokens[k]!.word === 'to') return true;
  return false;
}

function placeAt(tokens: readonly Token[], i: number, to: number, entry: VerbEntry, certainty: number): VerbPlace {
  const beside: Token[] = [];
  let aside = false;
  for (let k = i + 1; k < to && k <= i + 16 && beside.length < 8; k++) {
    const { gap, opens } = tokens[k]!;
    if (gap >= gaps.label || opens) break;
    // What stands in brackets is not what is acted on, unless it is another word for it.
    aside = gap === gaps.aside ? tokens[k + 1]?.gap === gaps.none : aside && gap < gaps.clause;
    if (aside) continue;
    if (granted.has(tokens[k]!.word) && tokens[k + 1]?.word === 'to') break;
    if (tokens[k + 1]?.word === 'wide') continue;
    beside.push(tokens[k]!);
    if (compounded.has(tokens[k + 1]?.word ?? '')) continue;
    if (tokens[k]!.known.roles.preposition) {
      if (tokens[k]!.word !== 'from') break;
      return { lemma: entry.lemma, token: tokens[i]!, beside, source: sourceAt(tokens, k + 1, to), certainty };
    }
  }
  return { lemma: entry.lemma, token: tokens[i]!, beside, certainty };
}

/** What stands behind "from", up to the end of its part of the sentence. */
function sourceAt(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const found: Token[] = [];
  for (let k = from; k < to && found.length < 4; k++) {
    if (tokens[k]!.gap >= gaps.clause || tokens[k]!.known.roles.preposition) break;
    found.push(tokens[k]!);
  }
  return found;
}
