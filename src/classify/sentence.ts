import type { VerbEntry } from './rule-set.ts';
import { gaps, type Token } from './tokens.ts';
import type { VerbPlace } from './verb-place.ts';

const helpers = new Set('to can will may could might lets let helps help you and or then be'.split(' '));
const forms = new Set('for by of'.split(' '));
const negators = new Set("not no never without cannot don't doesn't won't can't isn't nor neither".split(' '));
const stops = new Set(
  'when if whether before after while unless because since how what where why which that whose with from about into than using via as'.split(
    ' ',
  ),
);
const subjects = new Set(
  'tool it this that which function command endpoint operation api method action server also'.split(' '),
);
const auxiliaries = new Set('enables enable allows allow permits permit lets let'.split(' '));
const people = new Set('you users user agents agent us clients the a an llms'.split(' '));

/** True for a word that turns what follows into its opposite. */
export function negates(word: string): boolean {
  return negators.has(word);
}

/** The main verbs of a sentence, tokens `from` to `to`: the first one found and those joined to it. */
export function mainVerbs(
  tokens: readonly Token[],
  from: number,
  to: number,
  verbs: ReadonlyMap<string, VerbEntry>,
): VerbPlace[] {
  const found: VerbPlace[] = [];
  let head: VerbEntry | undefined;
  let position = 0;
  let stopped = false;
  for (let i = from; i < to && i < from + 60; i++) {
    const token = tokens[i]!;
    if (token.gap === gaps.label && head === undefined) {
      position = 0;
      stopped = false;
    }
    const entry = verbs.get(token.word);
    if (head === undefined) {
      if (!stopped && entry !== undefined && position < 12 && isHead(tokens, i, position, entry)) {
        head = entry;
        found.push(placeAt(tokens, i, to, entry, position === 0 || entry.form === 's' ? 1 : 0.9));
      } else if (stops.has(token.word)) stopped = position > 1;
      if (!isNumber(token.word)) position++;
    } else if (token.gap === gaps.label) break;
    else if (entry !== undefined && entry.form === head.form && isJoined(tokens, i, entry, verbs))
      found.push(placeAt(tokens, i, to, entry, 0.9));
    else if (token.word === 'when' || token.word === 'if') break;
  }
  return found;
}

function isHead(tokens: readonly Token[], i: number, position: number, entry: VerbEntry): boolean {
  const before = position > 0 ? tokens[i - 1]!.word : '';
  if (negators.has(before)) return false;
  const next = tokens[i + 1]?.word ?? '';
  if (auxiliaries.has(tokens[i]!.word) && people.has(next) && isPermission(tokens, i)) return false;
  if (position === 0) return entry.form !== 'ed';
  const adverb = before.endsWith('ly') && before.length > 4;
  switch (entry.form) {
    case 's':
      return !entry.noun || subjects.has(before) || adverb || before.includes('_');
    case 'base':
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

function isJoined(
  tokens: readonly Token[],
  i: number,
  entry: VerbEntry,
  verbs: ReadonlyMap<string, VerbEntry>,
): boolean {
  let before = i - 1;
  while (before > 0 && tokens[before]!.word.endsWith('ly')) before--;
  const word = tokens[before]!.word;
  const joins = word === 'and' || word === 'or';
  const beside = verbs.get(tokens[joins ? before - 1 : before]?.word ?? '');
  if (
    beside !== undefined &&
    beside.form === entry.form &&
    (joins || tokens[i]!.gap === gaps.clause || touches(tokens, i))
  )
    return true;
  return joins && !entry.noun;
}

function touches(tokens: readonly Token[], i: number): boolean {
  return tokens[i]!.start - tokens[i - 1]!.end === 1 && tokens[i]!.gap === gaps.none;
}

function placeAt(tokens: readonly Token[], i: number, to: number, entry: VerbEntry, certainty: number): VerbPlace {
  const beside: string[] = [];
  for (let k = i + 1; k < to && k <= i + 8; k++) {
    if (tokens[k]!.gap >= gaps.label) break;
    beside.push(tokens[k]!.word);
  }
  return { lemma: entry.lemma, token: tokens[i]!, beside, certainty };
}

function isNumber(word: string): boolean {
  return word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;
}
