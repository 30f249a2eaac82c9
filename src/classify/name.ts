import { endInAgents, verbOfAgent } from './agent-noun.ts';
import { compoundPlaces, wordsOfName } from './name-words.ts';
import type { ActiveRule, VerbEntry } from './rule-set.ts';
import { splitName, type Token } from './tokens.ts';
import type { VerbPlace } from './verb-place.ts';
import type { Words } from './words.ts';

/** A name in words, and which of them are verbs. */
export interface ParsedName {
  tokens: readonly Token[];
  /** How many words at the front belong to the server, not to the tool. */
  prefix: number;
  verbs: readonly VerbPlace[];
  /** The rules by which words of it are parts of one noun. */
  compounds: readonly ActiveRule[];
}

/** How the tools of a server are named. */
export interface NameStyle {
  /** Words at the front that belong to the server. */
  prefix: readonly string[];
  /** True where most names end in their verb. */
  verbLast: boolean;
  /** First words behind which several names end in their verb. */
  families: ReadonlySet<string>;
  /** Words at the front of several names, joined by spaces, behind which a verb stands in most of them. */
  groups: ReadonlySet<string>;
  /** True where most names end in who does it, such as a reader. */
  agents: boolean;
}

const plainStyle: NameStyle = { prefix: [], verbLast: false, families: new Set(), groups: new Set(), agents: false };
/** How sure a noun of information has to be that no word before it is a verb, which could be a noun as well. */
const sure = 0.7;
/** From when on it is more likely than a verb behind the first word that is a noun as well. */
const likely = 0.5;
/** How much of a name is read, in code units. */
const longest = 1000;
/** Methods of HTTP that are nouns as well: before a verb they say how a tool calls its server. */
const methods = new Set(['post', 'put', 'patch']);
/** Verbs that stand before most names of many servers, and are a brand nowhere. */
const everyday = new Set([
  'get',
  'list',
  'show',
  'create',
  'add',
  'update',
  'set',
  'delete',
  'remove',
  'search',
  'find',
]);
/** In front of what would be done, these say that it is not. */
const rehearsals = new Set(['preview', 'simulate', 'estimate', 'validate']);
/** Wherever it stands in a name, what the others say is not done. */
const notDone = 'dryrun';
/** A verb behind one of these says with what or after what it is done, not what is done. */
const leading = new Set(['with', 'without', 'by', 'via', 'using', 'after', 'before']);
/** How many words at the front several names may share before their verb. */
const deepest = 3;

/** Splits a name, unless it was split before, and finds its verb, which stands first or last; words of the server at the front are left out. */
export function parseName(
  name: string,
  words: Words,
  { prefix, verbLast, families, groups, agents }: NameStyle = plainStyle,
  split: readonly Token[] = splitName(name.slice(0, longest), words),
): ParsedName {
  const tokens = wordsOfName(split, words);
  const skip = prefixLength(tokens, prefix);
  const group = groupLength(tokens, skip, groups);
  const last = verbLast || families.has(tokens[skip]?.word ?? '');
  const { inside, compounds } = compoundPlaces(tokens);
  const entries = tokens.map(({ known }, i) => (i < skip || inside.has(i) ? undefined : known.verb));
  const agent = agents && tokens.length > 1 ? verbOfAgent(tokens.at(-1)!.word, words) : undefined;
  if (agent)
    return { tokens, prefix: skip, verbs: [place(tokens, tokens.length - 1, skip, agent.lemma, 0.85)], compounds };
  const told = nounWeight(tokens.at(-1));
  const front = skip + (skip + group === 0 && opensWithBrand(tokens) ? 1 : 0);
  const firstPlain = entries.findIndex((entry) => isPlainVerb(entry));
  let best = -1;
  let bestScore = 0;
  for (let i = skip + group; i < entries.length; i++) {
    const entry = entries[i];
    if (entry === undefined) continue;
    if (i > front + 1 && leading.has(tokens[i - 1]!.word)) continue;
    const noun = entry.noun || entry.dependent;
    if (noun && i === tokens.length - 1 && i > front && told >= likely) continue;
    if (noun && i < tokens.length - 1 && !last && (told >= sure || (told >= likely && i > front + group))) continue;
    const score =
      group > 0 && i === skip + group && entry.form === 'base' && !(noun && tokens[i]!.known.nouns.length > 0)
        ? 3.2
        : entry.alsoNoun && firstPlain >= 0 && firstPlain < i
          ? 0.7
          : scoreAt(i - front, tokens.length - front, entry, last);
    if (score > bestScore) [best, bestScore] = [i, score];
  }
  const places: VerbPlace[] = [];
  if (best >= 0) {
    const lemmaAt = (at: number): string => tokens[at]!.known.verb!.lemma;
    const first = entries[skip];
    const rival =
      best > skip &&
      group === 0 &&
      first?.form === 'base' &&
      !first.dependent &&
      !(first.noun && methods.has(first.lemma));
    places.push(
      place(tokens, best, skip, lemmaAt(best), bestScore > 1.7 ? (rival ? 0.85 : 1) : bestScore > 1.2 ? 0.9 : 0.6),
    );
    for (const i of joined(tokens, best)) places.push(place(tokens, i, skip, lemmaAt(i), 0.9));
  }
  return { tokens, prefix: skip, verbs: places, compounds };
}

/** True where a word that no rule knows stands before a verb and what it acts on: shopify_update_inventory. */
function opensWithBrand([first, second, third]: readonly Token[]): boolean {
  return third !== undefined && first!.known.foreign && second!.known.verb?.form === 'base';
}

function nounWeight(token: Token | undefined): number {
  let most = 0;
  for (const { weight } of token?.known.nouns ?? []) most = Math.max(most, weight);
  return most;
}

/** How these names are built: what most of them start with, and whether their verbs stand last. */
export function nameStyle(names: readonly (readonly Token[])[], words: Words): NameStyle {
  const prefix = sharedPrefix(names, words);
  let first = 0;
  let last = 0;
  const behind = new Map<string, number>();
  const shared = new Map<string, Group>();
  for (const tokens of names) {
    const skip = prefixLength(tokens, prefix);
    if (tokens.length - skip < 2) continue;
    countGroups(tokens, skip, shared);
    if (isPlainVerb(tokens[skip]!.known.verb)) first++;
    else if (endsInVerb(tokens, skip)) {
      last++;
      behind.set(tokens[skip]!.word, (behind.get(tokens[skip]!.word) ?? 0) + 1);
    }
  }
  const families = new Set([...behind].filter(([, count]) => count > 1).map(([word]) => word));
  const groups = new Set(
    [...shared].filter(([front, group]) => isGroup(group, words.of(front).verb)).map(([front]) => front),
  );
  const agents = endInAgents(names, words);
  return { prefix, verbLast: last > 2 && last > 2 * first, families, groups, agents };
}

/** Whether a name ends in its verb: one that is a noun as well is none behind another, as in create_access_list. */
function endsInVerb(tokens: readonly Token[], skip: number): boolean {
  const entry = tokens.at(-1)!.known.verb;
  if (!isPlainVerb(entry)) return false;
  return !entry!.alsoNoun || !tokens.slice(skip, -1).some(({ known }) => isPlainVerb(known.verb));
}

/** In how many names that start with the same words a verb follows, and which. */
interface Group {
  names: number;
  verbs: number;
  plain: number;
  lemmas: Set<string>;
}

/** True where these words belong to the server: a word that is a verb itself only where several plain verbs follow it. */
function isGroup({ names, verbs, plain, lemmas }: Group, first: VerbEntry | undefined): boolean {
  if (names < 3) return false;
  return first?.form === 'base' ? lemmas.size > 1 && plain > 0.7 * names : verbs > 0.7 * names;
}

/** Counts, for each number of words at the front of a name, in how many names a verb follows them. */
function countGroups(tokens: readonly Token[], skip: number, shared: Map<string, Group>): void {
  let words = '';
  for (let i = skip; i < skip + deepest && i + 1 < tokens.length; i++) {
    words = words === '' ? tokens[i]!.word : `${words} ${tokens[i]!.word}`;
    const count = shared.get(words) ?? { names: 0, verbs: 0, plain: 0, lemmas: new Set() };
    shared.set(words, count);
    count.names++;
    const next = tokens[i + 1]!.known.verb;
    if (next?.form === 'base') count.verbs++;
    if (isPlainVerb(next)) {
      count.plain++;
      count.lemmas.add(next!.lemma);
    }
    if (i === skip && tokens[i]!.known.verb?.form === 'base') return;
  }
}

/** How many words behind `skip` form the longest front that several names share before their verb. */
function groupLength(tokens: readonly Token[], skip: number, groups: ReadonlySet<string>): number {
  if (groups.size === 0) return 0;
  let found = 0;
  let words = '';
  for (let i = skip; i < skip + deepest && i + 1 < tokens.length; i++) {
    words = words === '' ? tokens[i]!.word : `${words} ${tokens[i]!.word}`;
    if (groups.has(words)) found = i - skip + 1;
  }
  return found;
}

function isPlainVerb(entry: VerbEntry | undefined): boolean {
  return entry !== undefined && entry.form === 'base' && !entry.noun && !entry.dependent;
}

/** Words at the front that at least half of the names share, up to the first verb. */
function sharedPrefix(names: readonly (readonly Token[])[], words: Words): string[] {
  const prefix: string[] = [];
  for (let depth = 0; depth < 4; depth++) {
    const counts = new Map<string, number>();
    for (const tokens of names) {
      const word = tokens[depth]?.word;
      if (word !== undefined && prefix.every((p, i) => tokens[i]?.word === p))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const [word, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
    if (count < 3 || count * 2 < names.length) break;
    if (words.of(word).verb && !isBrand(names, depth, word)) break;
    prefix.push(word);
  }
  return prefix;
}

/**
 * True where a verb at the front is a word of the server, such as ssh: nearly all names share it, and behind it many have
 * verbs of their own, of several kinds.
 */
function isBrand(names: readonly (readonly Token[])[], at: number, word: string): boolean {
  if (everyday.has(word)) return false;
  const sharing = names.filter((tokens) => tokens[at]?.word === word && tokens.length > at + 1);
  if (sharing.length < 4 || sharing.length < 0.9 * names.length) return false;
  const lemmas = new Set<string>();
  let own = 0;
  for (const tokens of sharing) {
    const next = tokens[at + 1]!.known.verb;
    const last = tokens.at(-1)!.known.verb;
    const found = isPlainVerb(next) ? next : isPlainVerb(last) && !last!.alsoNoun ? last : undefined;
    if (found === undefined) continue;
    own++;
    lemmas.add(found.lemma);
  }
  return (lemmas.size > 1 && own >= 0.3 * sharing.length) || (lemmas.size > 2 && own >= 0.2 * sharing.length);
}

function prefixLength(tokens: readonly Token[], prefix: readonly string[]): number {
  let i = 0;
  while (i < prefix.length && i < tokens.length - 1 && tokens[i]!.word === prefix[i]) i++;
  return i;
}

/** How likely the word at `i` of `length` is the verb: first and last stand best, and a word that need not be one stands only first. */
function scoreAt(i: number, length: number, entry: VerbEntry, verbLast: boolean): number {
  const { form } = entry;
  if (entry.lemma === notDone) return 3.3;
  if (i === 0 && length > 1 && form === 'base' && rehearsals.has(entry.lemma)) return 3.2;
  const noun = entry.noun || entry.dependent;
  if (form === 'ed' || form === 'ing' || (noun && form !== 'base')) return 0;
  // Behind another word, or alone, it is a plural: recipe_favorites, screen_coordinates, updates.
  if (form === 's' && (i > 0 || length === 1)) return 0;
  const inflected = form === 'base' ? 1 : 0.6;
  if (noun && verbLast && length > 1) return i === length - 1 ? 1.1 : i === 0 ? 0.9 : 0.6;
  if (noun) return length > 1 && i === 0 ? 2 : i === 1 ? 1 : i === length - 1 ? 0.8 : 0.6;
  if (i === 0) return 3 * inflected;
  if (i === length - 1) return (verbLast ? 3.1 : 2.5) * inflected;
  return (i === 1 ? 2.2 : 1.5) * inflected;
}

function place(tokens: readonly Token[], at: number, skip: number, lemma: string, certainty: number): VerbPlace {
  const beside = tokens.filter((_, i) => i >= skip && i !== at);
  return { lemma, token: tokens[at]!, beside, certainty };
}

// As many as the evidence keeps of a name: each costs a look at every word, and whoever names a tool chooses how many.
const mostJoined = 4;

function joined(tokens: readonly Token[], from: number): number[] {
  const found: number[] = [];
  for (let i = from; i + 2 < tokens.length && found.length < mostJoined; i += 2) {
    const word = tokens[i + 1]!.word;
    if ((word !== 'or' && word !== 'and') || tokens[i + 2]!.known.verb === undefined) break;
    found.push(i + 2);
  }
  return found;
}
