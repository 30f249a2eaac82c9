import { identifierWords } from '../model/index.ts';
import { articleOf, isPlural, isUncountable, pluralOf, thirdPerson } from './nouns.ts';

const adding = new Set(
  'create add insert make new register generate compose post upload import save store send publish start launch open draft submit append push write build'.split(
    ' ',
  ),
);
const many = new Set('list search find query browse enumerate scan filter'.split(' '));
const prepositions = new Set('from to by for in on with of at into as via per'.split(' '));
const articles = new Set('the a an'.split(' '));
const joiners = new Set('and or'.split(' '));
/** Words before a noun of which there is one. */
const onlyOne = new Set('latest last newest current next first oldest default'.split(' '));
/** What makes of code a thing that is counted. */
const kindsOfCode = new Set(
  'short zip postal country area error status promo promotion discount coupon qr access verification'.split(' '),
);
/** Words that names put behind the noun which they describe. */
const describing = new Set(
  'local mobile voip national international custom hybrid unified daily weekly monthly yearly hourly public private raw unsafe staged unstaged related detailed'.split(
    ' ',
  ),
);
/** Words that say when, behind the noun of what was then. */
const times = /^((?:this|last|next) (?:month|week|year|day)|today|yesterday|all time)$/;
/** Words that names write apart, and sentences as one. */
const compounds =
  /\b(add on|add ons|machine to machine|out of office|sign in|sign up|log in|opt in|opt out|check in|follow up|read only|point in time|end to end|toll free|shared cost|1 click)\b/g;
const acronyms = new Set(
  'acl ai api apis arn aws cd cdn ci cli cpu crm csv db ddl dns ecs eks ftp gcp gpu html http https iam id iid ids imap ip ipv4 ipv6 jql json jwt kms kv kvs lb llm lwc mcp mfa nfs npm oauth os pdf pr rds rest rpc rss s3 sdk seo sha sid sip sla sms smtp soql sql ssh ssl sso svg tcp tls ttl tts udp ui uid uri url uuid vm vpc vpn xml yaml'.split(
    ' ',
  ),
);
const cased: Readonly<Record<string, string>> = Object.fromEntries(
  'IPv4 IPv6 OAuth Gmail Google GitHub GitLab Jira Confluence Kubernetes Helm Istio Tekton Kiali Kafka MySQL MongoDB PostgreSQL Redis OpenSearch Elasticsearch Prometheus Grafana Loki Pyroscope Salesforce Slack Figma Stripe HubSpot Azure Cloudflare DigitalOcean Docker Sankey DevOps GraphQL PromQL JavaScript TypeScript WhatsApp YouTube LinkedIn Excel'
    .split(' ')
    .map((name) => [name.toLowerCase(), name]),
);
/** Verbs as names have them, and as sentences do. */
const whole: Readonly<Record<string, string>> = {
  del: 'delete',
  rm: 'remove',
  exec: 'execute',
  init: 'initialize',
  ls: 'list',
  new: 'open',
  psubscribe: 'subscribe',
  punsubscribe: 'unsubscribe',
  backup: 'back up',
  checkout: 'check out',
  cleanup: 'clean up',
  failover: 'fail over',
  login: 'log in',
  logout: 'log out',
  lookup: 'look up',
  poweroff: 'power off',
  poweron: 'power on',
  rollback: 'roll back',
  rollout: 'roll out',
  setup: 'set up',
  shutdown: 'shut down',
  signup: 'sign up',
  startup: 'start up',
  teardown: 'tear down',
};
/** How many arguments are told in one sentence. */
const mostChosen = 3;
/** Names of arguments that tell which of its kind is meant. */
const keys = new Set('id sid uid uuid iid guid key name number slug sha arn path identifier ref'.split(' '));

/** Verbs whose arguments say which, and not what it is to be. */
const choosing = new Set(
  'get list search find query read retrieve fetch describe show check count view download export look scan browse return delete remove drop clear purge inspect explain analyze compare compute calculate convert validate verify detect identify'.split(
    ' ',
  ),
);

/** True for a verb that makes what was not there, so that its arguments are what it is made of. */
export function isAdding(verb: string): boolean {
  return adding.has(verb);
}

/** A verb as a sentence has it, in the third person: `cleans up`. */
export function spokenVerb(verb: string): string {
  return thirdPerson(whole[verb] ?? verb);
}

/** How words are written in a sentence, by the word in lower case; none for those as they are. */
export type Spelling = ReadonlyMap<string, string>;

/** A sentence on what these verbs do to what these words name, and by which arguments that is chosen. */
export function actInWords(
  verbs: readonly string[],
  words: readonly string[],
  chosen: readonly string[],
  spelling: Spelling = new Map(),
): string {
  const spelled: Spell = (list) => list.map((word) => inCapitals(word, spelling)).join(' ');
  const [first = ''] = verbs;
  const acts = listed(verbs.map(spokenVerb), ', ', ' or ');
  const sentence = `${acts}${objectOf(words, first, verbs.length, spelled)}${choice(first, words, chosen, spelled)}`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

type Spell = (words: readonly string[]) => string;

/** What stands beside the verb in a name, as a part of a sentence. */
function objectOf(all: readonly string[], verb: string, verbs: number, spelled: Spell): string {
  const plain = all.filter((word) => !articles.has(word) && (verbs === 1 || !joiners.has(word)));
  const words = joined(plain);
  const cut = words.findIndex((word, at) => at > 0 && at < words.length - 1 && prepositions.has(word));
  const [noun, when] = withoutTime(cut < 0 ? words : words.slice(0, cut));
  const rest = cut < 0 ? [] : words.slice(cut);
  if (noun.length === 0) return '';
  const behind = rest.length > 0 ? ` ${rest[0]} ${spelled(rest.slice(1))}` : '';
  return ` ${withArticle(described(noun), verb, spelled)}${behind}${when}`;
}

/** The words with those that belong together as one. */
function joined(words: readonly string[]): string[] {
  return words
    .join(' ')
    .replace(compounds, (found) => found.replaceAll(' ', '-'))
    .split(' ')
    .filter((word) => word !== '');
}

/** The noun, and the time behind it as a part of a sentence. */
function withoutTime(words: readonly string[]): [noun: readonly string[], when: string] {
  for (const length of [2, 1]) {
    const time = words.slice(-length).join(' ');
    if (words.length > length && times.test(time)) return [words.slice(0, -length), ` of ${time}`];
  }
  return [words, ''];
}

/** The noun with a word that describes it before it: `daily usage record`. */
function described(noun: readonly string[]): readonly string[] {
  const last = noun.at(-1)!;
  const moves = describing.has(last) || last === 'toll-free' || last === 'shared-cost' || last === 'machine-to-machine';
  return noun.length > 1 && moves ? [last, ...noun.slice(0, -1)] : noun;
}

function withArticle(noun: readonly string[], verb: string, spelled: Spell): string {
  const head = noun.at(-1)!;
  const text = spelled(noun);
  if (prepositions.has(noun[0]!) || noun[0] === 'my' || noun[0] === 'all') return text;
  if (noun.length > 1 && onlyOne.has(noun[0]!) && !isPlural(head)) return `the ${text}`;
  const isCounted = head === 'code' && kindsOfCode.has(noun.at(-2) ?? '');
  if (isPlural(head) || (isUncountable(head) && !isCounted)) return text;
  if (many.has(verb)) return spelled([...noun.slice(0, -1), Object.hasOwn(cased, head) ? head : pluralOf(head)]);
  return `${isAdding(verb) ? articleOf(text.split(' ')[0]!) : 'the'} ${text}`;
}

/** By which arguments what is acted on is chosen, or of what it is made. */
function choice(verb: string, object: readonly string[], chosen: readonly string[], spelled: Spell): string {
  const telling = chosen.filter((name) => !identifierWords(name).every((word) => object.includes(word)));
  if (isAdding(verb))
    return told(
      'with',
      telling.map((name) => argument(name, spelled)),
    );
  const own = [...new Set(telling.flatMap((name) => ownKey(name, object, spelled) ?? []))];
  const others = telling.filter((name) => ownKey(name, object, spelled) === null);
  const [by, having] = [true, false].map((is) =>
    others.filter((name) => (choosing.has(verb) || isKey(name)) === is).map((name) => argument(name, spelled)),
  ) as [string[], string[]];
  return told('by', [...(own.length > 0 ? [`its ${listed(own)}`] : []), ...by]) + told('with', having);
}

function told(preposition: string, parts: readonly string[]): string {
  if (parts.length === 0) return '';
  const left = parts.length - mostChosen;
  const all =
    left > 0 ? [...parts.slice(0, mostChosen), left === 1 ? 'one more argument' : `${left} more arguments`] : parts;
  return ` ${preposition} ${listed(all)}`;
}

function isKey(name: string): boolean {
  return keys.has(identifierWords(name).at(-1) ?? '');
}

/** The key of what is acted on, as in "by its ID"; null for any other argument. */
function ownKey(name: string, object: readonly string[], spelled: Spell): string | null {
  const words = identifierWords(name);
  const key = words.at(-1) ?? '';
  if (
    !isKey(name) ||
    object.length === 0 ||
    isPlural(object.at(-1)!) ||
    joined(object).some((word) => prepositions.has(word))
  )
    return null;
  const before = words.slice(0, -1).join(' ');
  return before === '' || ` ${object.join(' ')}`.endsWith(` ${before}`) ? spelled([key]) : null;
}

/** An argument in a sentence: in its words; marked where these are none that a sentence could hold. */
function argument(name: string, spelled: Spell): string {
  const words = identifierWords(name.slice(0, 60)).slice(0, 5);
  const isSpoken = words.some((word) => word.length > 1 && !prepositions.has(word) && !joiners.has(word));
  return isSpoken ? spelled(words) : `“${name.replaceAll(/[“”`\p{Cc}]/gu, '').slice(0, 60)}”`;
}

function inCapitals(word: string, spelling: Spelling): string {
  if (Object.hasOwn(cased, word)) return cased[word]!;
  if (acronyms.has(word))
    return word === 'ids' || word === 'apis' ? `${word.slice(0, -1).toUpperCase()}s` : word.toUpperCase();
  if (word.endsWith('s') && acronyms.has(word.slice(0, -1))) return `${word.slice(0, -1).toUpperCase()}s`;
  return spelling.get(word) ?? word;
}

/** The parts as a list in a sentence. */
export function listed(parts: readonly string[], between = ', ', before = between === ' ' ? ' ' : ' and '): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(between)}${before}${parts.at(-1)}`;
}
