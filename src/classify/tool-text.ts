import { type Hit, identifierWords, isObject, type ToolDefinition, type Verdict } from '../model/index.ts';
import type { Parameter } from './parameters.ts';
import type { RuleSet } from './rule-set.ts';
import { mainVerbs } from './sentence.ts';
import { actKey, type ServerContext } from './server-context.ts';
import { parametersOf } from './stages/schema-stage.ts';
import { actInWords, isAdding, listed } from './act-words.ts';
import { tokenize } from './tokens.ts';

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
const limits = /\b(limit|count|max|page size|per page|pagesize|perpage|top k)\b/;
const switches = /\b(force|cascade|purge|permanent|permanently|overwrite|dry run|preview|confirm|recursive)\b/;
/** How many values of an argument are told, and how many fields of an answer. */
const mostValues = 8;
const mostFields = 8;
const longestQuotation = 240;

/** A text about a tool from its name, its schema, its verdict and the tools beside it. */
export function toolText(tool: ToolDefinition, verdict: Verdict, rules: RuleSet, context: ServerContext): ToolText {
  const own = parametersOf(tool).list.filter(({ depth }) => depth === 0);
  const chosen = own.filter((parameter) => parameter.required).map(({ name }) => name);
  const told = actOf(tool, rules, context);
  const act = told && !told.vague ? actInWords(told.verbs, told.words, []) : null;
  return {
    line: told ? actInWords(told.verbs, told.words, chosen) : nothingTells(tool.name, context),
    act: act && act.charAt(0).toLowerCase() + act.slice(1, -1),
    needs: needsOf(own, verdict),
    returns: returnsOf(tool),
    quoted: returnsAsSaid(tool.description ?? ''),
    beside: besideOf(tool.name, verdict, context),
  };
}

/** The act that the name tells; else the verb of the description upon what the name calls it. */
function actOf(
  tool: ToolDefinition,
  rules: RuleSet,
  context: ServerContext,
): { verbs: string[]; words: string[]; vague?: boolean } | null {
  const name = context.names.get(tool.name);
  if (name && name.verbs.length > 0) {
    const words = name.tokens.slice(name.prefix);
    const verbs = name.verbs.map(({ lemma }) => lemma);
    const beside = words.filter((token) => !name.verbs.some((one) => one.token === token)).map(({ word }) => word);
    const first = words[0]!.word;
    // Names made of a method and a path, such as post-search and patch-block-children.
    if (beside[0] !== first || !methods.has(first)) return { verbs, words: beside };
    if (first === 'post') return { verbs, words: beside.slice(1) };
    return { verbs: [first], words: words.slice(1).map(({ word }) => word) };
  }
  const described = tokenize(tool.description ?? '').slice(0, 40);
  const [verb] = mainVerbs(described, 0, described.length, rules.verbs);
  if (!verb) return null;
  const words = wordsOf(tool.name, context).filter((word) => word !== verb.lemma);
  return { verbs: [verb.lemma], words, vague: vague.has(verb.lemma) };
}

function wordsOf(tool: string, context: ServerContext): string[] {
  const name = context.names.get(tool);
  return name?.tokens.slice(name.prefix).map(({ word }) => word) ?? [...identifierWords(tool)];
}

function nothingTells(tool: string, context: ServerContext): string {
  return `Nothing in the definition tells what ${listed(wordsOf(tool, context), ' ')} does.`;
}

function needsOf(own: readonly Parameter[], { evidence }: Verdict): string {
  if (own.length === 0) return 'It takes no arguments.';
  const required = own.filter((parameter) => parameter.required);
  const optional = own.filter((parameter) => !parameter.required);
  const spoken = ({ name }: Parameter): string => identifierWords(name).join(' ');
  const decisive = optional.filter((parameter) => switches.test(spoken(parameter)));
  const caps = optional.filter((parameter) => limits.test(spoken(parameter)));
  const code = own.filter(({ name }) => evidence.some((hit) => isCodeIn(name, hit)));
  return [
    required.length > 0 ? `Every call needs ${named(required)}.` : 'Its schema requires no argument.',
    ...own
      .filter(({ closed, values, required }) => required && closed && values.length > 1 && values.length <= mostValues)
      .map(({ name, values }) => `${coded(name)} is one of ${listed(values.map(({ text }) => coded(text)))}.`),
    ...(code.length > 0 ? [`What ${named(code)} holds is run as it stands.`] : []),
    ...(decisive.length > 0
      ? [`${named(decisive)} ${decisive.length > 1 ? 'decide' : 'decides'} how far it goes.`]
      : []),
    ...(caps.length > 0 ? [`${named(caps)} ${caps.length > 1 ? 'bound' : 'bounds'} how much.`] : []),
  ].join(' ');
}

function isCodeIn(name: string, { supports, field, text }: Hit): boolean {
  if (supports !== 'input=code') return false;
  return field.startsWith('/inputSchema/required/')
    ? text === name
    : field.startsWith(`/inputSchema/properties/${name}`);
}

function returnsOf(tool: ToolDefinition): string | null {
  const schema = (tool as Record<string, unknown>)['outputSchema'];
  const properties = isObject(schema) && isObject(schema['properties']) ? Object.keys(schema['properties']) : [];
  const fields = properties.length > 1 ? properties : [];
  const said = [
    ...(fields.length > 0
      ? [
          `It returns ${listed(fields.slice(0, mostFields).map(coded))}${fields.length > mostFields ? ', among others' : ''}.`,
        ]
      : []),
  ];
  return said.length === 0 ? null : said.join(' ');
}

/** The first sentence of a description that opens with "returns", which is left out where it is a heading. */
function returnsAsSaid(description: string): string | null {
  const found = /(?:^|[.\n]\s*|\*\*)(Returns?:?\s[^]{8,}?)(?:[.](?=\s|$)|\n\s*\n|$)/
    .exec(description)?.[1]
    ?.replaceAll(/\s+/g, ' ')
    .replace(/^Returns?: ?|:$/g, '')
    .trim();
  if (found === undefined) return null;
  return found.length > longestQuotation ? `${found.slice(0, longestQuotation)}…` : found;
}

function besideOf(tool: string, { category, evidence }: Verdict, context: ServerContext): string[] {
  const verb = context.names.get(tool)?.verbs[0];
  if (!verb) return [];
  const words = verb.beside.map(({ word }) => word);
  const back = evidence.find((hit) => hit.tool !== undefined && hit.tool !== tool)?.tool;
  const look =
    category === 'Read' || isAdding(verb.lemma) || words.length === 0
      ? undefined
      : readers.map((one) => context.byAct.get(actKey(one, words))).find(Boolean);
  return [
    ...(look && look !== tool ? [`${coded(look)} shows it before.`] : []),
    ...(back ? [`${coded(back)} is its counterpart.`] : []),
  ];
}

function named(parameters: readonly Parameter[]): string {
  return listed(parameters.map(({ name }) => coded(name)));
}

/** A name as code: whoever wrote it chose its letters. */
function coded(name: string): string {
  return `\`${name.replaceAll(/[`\p{Cc}]/gu, '').slice(0, 100)}\``;
}
