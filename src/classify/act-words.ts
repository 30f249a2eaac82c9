import { identifierWords } from '../model/index.ts';
import { plural } from './inflect.ts';

const adding = new Set(
  'create add insert make new register generate compose post upload import save store send publish start launch open draft submit append push write build'.split(
    ' ',
  ),
);
const many = new Set('list search find query browse enumerate scan filter'.split(' '));
const prepositions = new Set('from to by for in on with of at into as via per'.split(' '));
const articles = new Set('the a an'.split(' '));
const joiners = new Set('and or'.split(' '));
const uncountable =
  /^(data|info|information|metadata|documentation|content|history|help|usage|code|text|traffic|storage|feedback|weather|news|research|access|audio|video|music|software|hardware|coverage|availability|health|status|progress|work|time|money|mail|advice|guidance|schema info|everything|all|many|ddl|sql|markdown|html|json|javascript)$/;
/** Words before a noun of which there is one. */
const onlyOne = new Set('latest last newest current next first oldest'.split(' '));
/** What makes of code a thing that is counted. */
const kindsOfCode = new Set(
  'short zip postal country area error status promo promotion discount coupon qr access verification'.split(' '),
);
const acronyms = new Set(
  'api sql url uri html json csv pdf dns ip ssh ssl vm vpc ai ui css kv sms crm iam acl cdn id ids mcp aws http https xml lwc soql pr ci cd sdk tls os sip gpu cpu ddl npm'.split(
    ' ',
  ),
);
const whole: Readonly<Record<string, string>> = {
  del: 'delete',
  rm: 'remove',
  exec: 'execute',
  init: 'initialize',
  ls: 'list',
  cleanup: 'clean up',
  psubscribe: 'subscribe',
  punsubscribe: 'unsubscribe',
};
/** How many arguments are told in one sentence. */
const mostChosen = 3;

/** True for a verb that makes what was not there, so that its arguments are what it is made of. */
export function isAdding(verb: string): boolean {
  return adding.has(verb);
}

/** A sentence on what these verbs do to what these words name, and by which arguments that is chosen. */
export function actInWords(verbs: readonly string[], words: readonly string[], chosen: readonly string[]): string {
  const acts = verbs.map((verb) => (whole[verb] ?? verb).replace(/^\S+/, plural));
  const [first = ''] = verbs;
  const object = objectOf(words, first, verbs.length);
  const sentence = `${listed(acts, ', ', ' or ')}${object}${choice(first, isAdding(first) ? chosen : chosen.filter((name) => !names(name, words)))}`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** True for an argument that is called what the act is done to, which tells nothing more. */
function names(argument: string, object: readonly string[]): boolean {
  return identifierWords(argument).join(' ') === object.join(' ');
}

/** What stands beside the verb in a name, as a part of a sentence. */
function objectOf(all: readonly string[], verb: string, verbs: number): string {
  const words = all.filter((word) => !articles.has(word) && (verbs === 1 || !joiners.has(word)));
  const cut = words.findIndex((word, at) => at > 0 && at < words.length - 1 && prepositions.has(word));
  const noun = cut < 0 ? words : words.slice(0, cut);
  const rest = cut < 0 ? [] : words.slice(cut);
  if (noun.length === 0) return '';
  return ` ${withArticle(noun, verb)}${rest.length > 0 ? ` ${rest[0]} ${spelled(rest.slice(1))}` : ''}`;
}

function withArticle(noun: readonly string[], verb: string): string {
  const head = noun.at(-1)!;
  if (prepositions.has(noun[0]!)) return spelled(noun);
  if (noun.length > 1 && onlyOne.has(noun[0]!) && !isPlural(head)) return `the ${spelled(noun)}`;
  const isCounted = head === 'code' && kindsOfCode.has(noun.at(-2) ?? '');
  if (isPlural(head) || (uncountable.test(head) && !isCounted)) return spelled(noun);
  if (many.has(verb)) return spelled([...noun.slice(0, -1), plural(head)]);
  if (!isAdding(verb)) return `the ${spelled(noun)}`;
  return `${/^([aeio]|u(?!ni|s|ti))/.test(noun[0]!) ? 'an' : 'a'} ${spelled(noun)}`;
}

function isPlural(word: string): boolean {
  return /s$/.test(word) && !/(ss|us|is|os|as)$/.test(word);
}

/** By which arguments what is acted on is chosen, or of what it is made. */
function choice(verb: string, chosen: readonly string[]): string {
  if (chosen.length === 0) return '';
  const told = chosen.slice(0, mostChosen).map((name) => spelled(identifierWords(name.slice(0, 60)).slice(0, 5)));
  const more = chosen.length - told.length;
  const parts = more > 0 ? [...told, more === 1 ? 'one more argument' : `${more} more arguments`] : told;
  return ` ${isAdding(verb) ? 'with' : 'by'} ${listed(parts)}`;
}

function spelled(words: readonly string[]): string {
  return words.map((word) => (acronyms.has(word) ? word.replace(/^(.*?)(s?)$/, upper) : word)).join(' ');
}

function upper(_: string, word: string, ending: string): string {
  return acronyms.has(word) ? word.toUpperCase() + ending : `${word}${ending}`.toUpperCase();
}

/** The parts as a list in a sentence. */
export function listed(parts: readonly string[], between = ', ', before = between === ' ' ? ' ' : ' and '): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(between)}${before}${parts.at(-1)}`;
}
