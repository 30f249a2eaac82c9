import type { RuleSet } from './rule-set.ts';
import { mainVerbs } from './sentence.ts';
import { gaps, type Token, tokenize } from './tokens.ts';
import type { VerbPlace } from './verb-place.ts';

/** What a description says that a tool does: its verbs, and the words behind them as they stand there. */
export interface SaidAct {
  verbs: readonly string[];
  /** Where it was found, how the verbs are joined: `and` or `or`. */
  join: 'and' | 'or';
  /** A quotation, to be shown as one. */
  object: string;
}

/** What two descriptions have in common that say the same. */
export function saidKey({ verbs, object }: SaidAct): string {
  return `${verbs.join(' ')} ${object.toLowerCase()}`;
}

/** How much of a description is read, in code units, and how many of its sentences. */
const longest = 600;
const sentences = 3;
/** Words that may stand before the verb of such a sentence. */
const leading = new Set(
  'this that it the a an tool tools command commands operation operations function endpoint api mcp will can also use to for used you is helps help'.split(
    ' ',
  ),
);
/** Verbs that tell of the call and not of what it does, or of no act at all. */
const empty = new Set(
  'use help allow let ensure need call require support include contain work accept see note try do act'.split(' '),
);
/** What no quotation in a sentence may hold. */
const stop = /[.!?](?=\s|$|\p{Lu}\p{Ll})|[\n:;()[\]{}<>|*#_~`"“”«»\\\p{Cc}]|\s[-–—]+\s|\s[./]|https?:/u;
/** Before these a quotation that is too long is cut. */
const joints = new Set(
  'using with by from for in on to that which when if while and or including such based so via as where then returning without along given through across of,'.split(
    ' ',
  ),
);
const mostWords = 12;
/** Behind "and" and a verb, these open what the next act is done to. */
const determiners = new Set('a an the it them its their all each this that any one'.split(' '));
const loose =
  /^(?:and|or|of|to|in|on|for|from|by|with|using|via|as|at|the|a|an|its|their|your|if|when|that|which|any|each|is|are|be|including|such|given|used|based|belonging|working|associated|containing|across|into|without|through|between|whose|has|have)$/i;

/** The first act that a description tells of the tool itself; null where none is plain. */
export function saidAct(description: string, { verbs, words }: RuleSet): SaidAct | null {
  const text = description.slice(0, longest).replace(/^\s*(?:batch|bulk|force)[ -]/i, '');
  const tokens = tokenize(text, words);
  let from = 0;
  for (let n = 0; n < sentences && from < tokens.length; n++) {
    let to = from + 1;
    while (to < tokens.length && tokens[to]!.gap !== gaps.sentence) to++;
    const found = mainVerbs(tokens, from, to, words);
    const act = found.length > 0 ? actAt(text, tokens, from, found, verbs) : null;
    if (act) return act;
    from = to;
  }
  return null;
}

function actAt(
  text: string,
  tokens: readonly Token[],
  from: number,
  found: readonly VerbPlace[],
  verbs: RuleSet['verbs'],
): SaidAct | null {
  const placeOf = ({ token }: VerbPlace): number => tokens.findIndex(({ start }) => start === token.start);
  const at = placeOf(found[0]!);
  if (at < 0) return null;
  let start = at;
  while (start > from && tokens[start]!.gap !== gaps.label) start--;
  if (tokens.slice(start, at).some(({ word }) => !leading.has(word) && !word.endsWith('ly') && !word.includes('_')))
    return null;
  if (found[0]!.lemma === 'power' && tokens[at + 1]?.word === 'cycle') {
    const object = quotable(text.slice(tokens[at + 1]!.end), verbs);
    return object === null ? null : { verbs: ['power-cycle'], join: 'and', object };
  }
  const said: VerbPlace[] = [found[0]!];
  let join: SaidAct['join'] = 'and';
  let last = at;
  for (const place of found.slice(1)) {
    const next = placeOf(place);
    if (next < 0) break;
    const word = tokens[next - 1]!.word;
    const isJoined = (word === 'and' || word === 'or') && next === last + 2;
    if (!isJoined && !(next === last + 1 && tokens[next]!.gap !== gaps.none)) break;
    if (word === 'or' || tokens[next]!.gap === gaps.slash) join = 'or';
    said.push(place);
    last = next;
  }
  // A verb in two words, such as "look up": its second word is no part of what it is done to.
  const second = tokens[last + 1]?.word ?? '';
  if (second !== '' && said.at(-1)!.lemma === `${tokens[last]!.word.replace(/s$/, '')}${second}`) last++;
  if (said.some(({ lemma }) => empty.has(lemma))) return null;
  const object = quotable(text.slice(tokens[last]!.end).replace(/^\s*\([^)]*\)/, ''), verbs);
  return object === null ? null : { verbs: [...new Set(said.map(({ lemma }) => lemma))], join, object };
}

/** The words at the front of a text that a sentence can quote: up to the end of the clause, and not too many. */
function quotable(text: string, verbs: RuleSet['verbs']): string | null {
  const end = text.search(stop);
  const clause = end < 0 ? text : text.slice(0, end);
  let words = listless(clause)
    .split(/\s+/)
    .filter((word) => word !== '');
  const turn = words.findIndex((_, at) => turnsAt(words, at, verbs));
  if (turn > 0) words = words.slice(0, turn);
  // A word that holds what cannot be quoted goes with what it belongs to.
  else if (/\S$/.test(clause) && /^[_`'*#/\\]/.test(text.slice(end)) && clause.endsWith(words.at(-1) ?? '')) {
    const cut = words.findLastIndex((word) => joints.has(word.toLowerCase()));
    words = words.slice(0, Math.max(cut, 0));
  }
  if (words.length > mostWords) {
    const cut = words.findLastIndex((word, at) => at > 1 && at <= mostWords && joints.has(word.toLowerCase()));
    if (cut < 0) return null;
    words = words.slice(0, cut);
  }
  while (words.length > 0 && loose.test(words.at(-1)!)) words = words.slice(0, -1);
  const object = words.join(' ').replace(/,$/, '');
  return isObject(object) ? object.replace(/^(?:a |the )?list of (?=\S)/, '') : null;
}

/**
 * The text up to its first comma, or to the end of a list of short parts; the beginning of a longer list goes as well.
 */
function listless(text: string): string {
  const parts = text.split(/,(?=\s)/);
  const [first = ''] = parts;
  if (parts.length === 1) return first;
  const end = parts.findIndex((part, at) => at > 0 && /^\s*(?:and|or)\s/.test(part));
  const list = parts.slice(0, end + 1);
  if (end > 0 && list.slice(0, -1).every((part) => part.trim().split(' ').length <= 4)) return list.join(',');
  if (first.trim().split(' ').length < 2) return `${first},${parts[1]}`;
  return first.replace(/ (?:with|including|like|such as|by|across|from|via|using) (?:\S+ ){0,2}\S+$/, '');
}

/** True where a new act, an aim or an addition begins: another sentence would say it. */
function turnsAt(words: readonly string[], at: number, verbs: RuleSet['verbs']): boolean {
  const [word = '', next = '', after = ''] = words.slice(at, at + 3).map((one) => one.toLowerCase());
  const entry = verbs.get(next);
  if (/^(?:including|like|e\.g\.?|i\.e\.?|then)$/.test(word) || (word === 'such' && next === 'as')) return true;
  if (word === 'to')
    return entry !== undefined && !entry.noun && (entry.form === 'base' || entry.form === 's') && after !== '';
  if (word === 'by') return /ing$/.test(next);
  if (word === 'and' || word === 'or') {
    const isPlain = word === 'and' && at > 1 && !entry?.noun && !entry?.alsoNoun && !words[at - 1]!.endsWith(',');
    return isVerb(next, verbs) && (isPlain || determiners.has(after));
  }
  return word === 'with' && /^(?:optional|pagination|filter\w*|custom\w*|detailed|advanced)$/.test(next);
}

function isVerb(word: string, verbs: RuleSet['verbs']): boolean {
  return verbs.get(word)?.form === 'base' || word === 'ensure' || word === 'reuse';
}

function isObject(text: string): boolean {
  const clause = /\b(?:is|are|will|must|should|can|may)\b/.exec(text);
  if (clause && !/\b(?:that|which|what|who|where|if|whether|when|how|so)\b/.test(text.slice(0, clause.index)))
    return false;
  return (
    /^[\p{L}\p{N}'’&$]/u.test(text) &&
    /\p{L}{2}/u.test(text) &&
    !/^(?:this|these)$|^(?:and|or|it|them|be|not|is|are|of|when|whenever|before|after|until)\b/i.test(text) &&
    !/^(?:a |an |the )?(?:GET|POST|PUT|PATCH|DELETE|cycle) |^\w+(?: \w+)? operations$|^(?:a|this|the) (?:command|tool|operation)$/.test(
      text,
    )
  );
}

/** What the first sentence of a description calls the tool, where that is a noun and no act; only to be shown as a quotation. */
export function saidNoun(description: string, { verbs }: RuleSet): string | null {
  const text = description.trim().slice(0, longest);
  const end = text.search(stop);
  const words = listless(end < 0 ? text : text.slice(0, end))
    .trim()
    .split(/\s+/);
  const isShouted =
    /^\P{Ll}{3,}$/u.test(words[0] ?? '') && words.length > 1 && !/^(?:API|MCP|SQL|CLI|HTTP|PDF|AI)$/.test(words[0]!);
  const isNoun = !/^(?:this|use|always|never|if|when|given|prior|please|note|call|you|it|by|newly|before|after)$/i.test(
    words[0] ?? '',
  );
  if (words.length < 2 || words.length > mostWords + 3 || isShouted || !isNoun) return null;
  const verb = verbs.get(words[0]!.toLowerCase().replace(/\P{L}+$/u, ''));
  const isAct = verb !== undefined && verb.form !== 'ed' && (!verb.noun || determiners.has(words[1]!.toLowerCase()));
  if (isAct || /^(?:mcp )?(?:server|tool)$/i.test(words.join(' '))) return null;
  return /^[\p{L}\p{N}]/u.test(words[0]!) ? words.join(' ').replace(/ (?:by|to|with|for|and|or|of)$/, '') : null;
}
