import { identifierWords, type ToolDefinition, type Verdict } from '../model/index.ts';
import type { RuleSet } from './rule-set.ts';
import { actKey, objectKey, type ServerContext } from './server-context.ts';
import { parametersOf } from './stages/schema-stage.ts';
import { actInWords, isAdding, listed, type Spelling, spokenVerb } from './act-words.ts';
import { type SaidAct, saidAct, saidKey, saidNoun } from './said-act.ts';
import type { ServerWords } from './server-words.ts';
import { returnsAsSaid, returnsOf } from './tool-answer.ts';
import { coded, needsOf } from './tool-needs.ts';

/** What can be said of a tool that nobody has reviewed, in our own words; backticks mark what is quoted of a name. */
export interface ToolText {
  /** One plain sentence: what it does, to what, and by what that is chosen. */
  line: string;
  /** The act alone, as a sentence goes on from the tool's name: `deletes the branch`; null where nothing tells. */
  act: string | null;
  /** What a call has to be given, and what else decides how far it goes. */
  needs: string;
  /** What comes back, where the definition shows it; null where nothing does. */
  returns: string | null;
  /** The sentence of the description that says what comes back, as it stands there; only to be shown as a quotation. */
  quoted: string | null;
  /** Other tools of the server that matter to a caller: one a sentence. */
  beside: readonly string[];
}

/** Verbs of a description that leave open what is done. */
const vague = new Set(['manage', 'perform', 'provide', 'handle', 'support']);
/** Methods of HTTP that name an act less well than the word after them may, or better. */
const methods = new Set(['post', 'put', 'patch']);
const readers = ['get', 'show', 'describe', 'read', 'retrieve', 'list', 'find'];

/** A text about a tool from its name, its schema, its verdict and the tools beside it. */
export function toolText(
  tool: ToolDefinition,
  verdict: Verdict,
  rules: RuleSet,
  context: ServerContext,
  { shared, spelling, repeated }: ServerWords,
): ToolText {
  const own = parametersOf(tool).list.filter(({ depth }) => depth === 0);
  const chosen = own
    .filter(({ required, types }) => required && !types.some(({ text }) => text === 'boolean'))
    .map(({ name }) => name)
    .filter((name) => !shared.has(name));
  const found = saidAct(tool.description ?? '', rules);
  const said = found !== null && repeated.has(saidKey(found)) ? null : found;
  const told = actOf(tool, found, context);
  const isSaid = said !== null && saysMore(said, told, verdict, wordsOf(tool.name, context));
  const act = told && !told.poor ? actInWords(told.verbs, told.words, [], spelling) : null;
  return {
    line: isSaid ? inSaidWords(said) : lineOf(tool, told, chosen, spelling, rules),
    act: act && act.charAt(0).toLowerCase() + act.slice(1, -1),
    needs: needsOf(own, verdict),
    returns: returnsOf(tool),
    quoted: returnsAsSaid(tool.description ?? ''),
    beside: besideOf(tool.name, verdict, context),
  };
}

/** An act, as a name tells it. */
interface NamedAct {
  verbs: string[];
  words: string[];
  /** True where the name tells half of it: no verb or one that leaves open what is done, or nothing beside the verb. */
  poor?: boolean;
}

/** The act that the name tells; else the verb of the description upon what the name calls it. */
function actOf(tool: ToolDefinition, said: SaidAct | null, context: ServerContext): NamedAct | null {
  const name = context.names.get(tool.name);
  if (name && name.verbs.length > 0) {
    const words = name.tokens.slice(name.prefix);
    const verbs = name.verbs.map(({ lemma }) => lemma);
    const beside = inBulk(
      words.filter((token) => !name.verbs.some((one) => one.token === token)).map(({ word }) => word),
    );
    const first = words[0]!.word;
    // Names made of a method and a path, such as post-search and patch-block-children.
    if (beside[0] !== first || !methods.has(first))
      return {
        verbs,
        words: beside,
        poor: vague.has(verbs[0]!) || isHalf(beside) || isNounIn(verbs[0]!, tool.description),
      };
    if (first === 'post') return { verbs, words: beside.slice(1) };
    return { verbs: [first], words: words.slice(1).map(({ word }) => word) };
  }
  // A name that tells no verb may be what any verb of the description is done to, so that only a plain sentence counts.
  const [verb] = said?.verbs ?? [];
  if (verb === undefined) return null;
  return { verbs: [verb], words: wordsOf(tool.name, context).filter((word) => word !== verb), poor: true };
}

/** The words with a "batch" at their front as what it means of the act. */
function inBulk(words: readonly string[]): string[] {
  const isBulk = words.length > 1 && (words[0] === 'batch' || words[0] === 'bulk');
  return isBulk ? [...words.slice(1), 'in', 'bulk'] : [...words];
}

/** Words that belong to a verb; before a noun, the name has been cut at the wrong place. */
const particles = new Set('off on out up down cycle force check'.split(' '));

function isHalf(beside: readonly string[]): boolean {
  return beside.length === 0 || (particles.has(beside[0]!) && beside.length > 1);
}

/** True where the description has the word only behind an article or a preposition: there it is a noun. */
function isNounIn(verb: string, description = ''): boolean {
  const first = description.slice(0, 200);
  return (
    new RegExp(`\\b(?:an?|the|by|of|with|\\w+'s)(?: \\w+)? ${verb}\\b`, 'i').test(first) &&
    !new RegExp(`^\\W*${verb}`, 'i').test(first)
  );
}

function wordsOf(tool: string, context: ServerContext): string[] {
  const name = context.names.get(tool);
  return name?.tokens.slice(name.prefix).map(({ word }) => word) ?? [...identifierWords(tool)];
}

/** The line from the name; what the description calls the tool where the name tells no act or half of one. */
function lineOf(
  tool: ToolDefinition,
  told: NamedAct | null,
  chosen: readonly string[],
  spelling: Spelling,
  rules: RuleSet,
): string {
  const noun = told === null || told.poor ? saidNoun(tool.description ?? '', rules) : null;
  if (noun !== null) return `Is described as “${noun}”.`;
  return told ? actInWords(told.verbs, told.words, chosen, spelling) : untold(tool);
}

/** Verbs that say of an act no more and no less than each other. */
const alike = [
  'update modify edit set change patch replace put configure rename apply',
  'delete remove drop clear destroy purge erase wipe del rm',
  'run execute invoke trigger call start launch exec',
].map((words) => new Set(words.split(' ')));
/** Words that add nothing to what a name says. */
const filler = new Set(
  'a an the of in on for from by to with and or its your given specific specified single new existing all available one id ids name'.split(
    ' ',
  ),
);

/** True where the description tells of the act what the name does not, and nothing milder. */
function saysMore(
  said: SaidAct,
  told: NamedAct | null,
  { category }: Pick<Verdict, 'category'>,
  words: readonly string[],
): boolean {
  if (told === null) return true;
  const agrees =
    category === 'Read' ||
    told.verbs.every((verb) => vague.has(verb)) ||
    said.verbs.some((other) => words.includes(other) || told.verbs.some((verb) => isLike(verb, other)));
  if (!agrees && !(told.poor && category !== 'Destructive' && category !== 'Financial')) return false;
  const stems = new Set(words.map(stemOf));
  return (
    told.poor === true ||
    isOrdered(said.object) ||
    said.object.split(/[^\p{L}\p{N}]+/u).some((word) => {
      const lower = word.toLowerCase();
      return lower.length > 1 && !filler.has(lower) && !stems.has(stemOf(lower));
    })
  );
}

/** True where the words say how what is acted on belongs together, which a name leaves to the reader. */
function isOrdered(object: string): boolean {
  return (
    /\p{L} (?:on|for|from|in|to|into|between|of) (?:a |an |the |all )?\p{L}/u.test(object) &&
    !/^(?:for|on|to)\b/.test(object)
  );
}

function isLike(verb: string, other: string): boolean {
  return (
    verb === other ||
    (isAdding(verb) && isAdding(other)) ||
    (vague.has(verb) && vague.has(other)) ||
    alike.some((verbs) => verbs.has(verb) && verbs.has(other))
  );
}

function stemOf(word: string): string {
  return word.replace(/(?:ies|y|es|s)$/, '').slice(0, 6);
}

function inSaidWords({ verbs, join, object }: SaidAct): string {
  const acts = listed(verbs.map(spokenVerb), ', ', ` ${join} `);
  return `${acts.charAt(0).toUpperCase()}${acts.slice(1)} “${object}”.`;
}

function untold({ name, description = '' }: ToolDefinition): string {
  return description.trim() === ''
    ? `Nothing in the definition tells what ${name} does.`
    : `Neither the name ${name} nor the opening of its description tells an act.`;
}

function besideOf(tool: string, { category, evidence }: Verdict, context: ServerContext): string[] {
  const verb = context.names.get(tool)?.verbs[0];
  if (!verb) return [];
  const words = verb.beside.map(({ word }) => word);
  const back = evidence.find((hit) => hit.tool !== undefined && hit.tool !== tool)?.tool;
  const look =
    category === 'Read' || isAdding(verb.lemma) || words.length === 0
      ? undefined
      : readers.map((one) => context.byAct.get(actKey(one, objectKey(words)))).find(Boolean);
  return [
    ...(look && look !== tool ? [`Look first with ${coded(look)}.`] : []),
    ...(back ? [`${coded(back)} is its counterpart.`] : []),
  ];
}
