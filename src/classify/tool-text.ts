import type { ToolDefinition, Verdict } from '../model/index.ts';
import { plural } from './inflect.ts';
import type { ParsedName } from './name.ts';
import type { Parameter } from './parameters.ts';
import { actKey, type ServerContext } from './server-context.ts';
import { parametersOf } from './stages/schema-stage.ts';

/** What can be said of a tool that nobody has reviewed, in our own words. */
export interface ToolText {
  /** One sentence: what it does, to what, and how that is chosen. */
  line: string;
  /** What a call has to be given, and what else decides how far it goes. */
  needs: string;
  /** What comes back, where the definition shows it; null where nothing does. */
  returns: string | null;
  /** Other tools of the server that matter to a caller: one a sentence. */
  beside: readonly string[];
}

const readers = ['get', 'show', 'describe', 'read', 'retrieve', 'list', 'find'];
const limits = /^(limit|count|max|page size|per page|top)/;
const switches = /(force|cascade|purge|permanent|overwrite|dry run|preview|confirm|recursive)/;

/** A text about a tool from its name, its schema, its verdict and the tools beside it. */
export function toolText(tool: ToolDefinition, verdict: Verdict, context: ServerContext): ToolText {
  const { list } = parametersOf(tool);
  const own = list.filter(({ depth }) => depth === 0);
  const name = context.names.get(tool.name);
  return {
    line: lineOf(name, verdict, own),
    needs: needsOf(own),
    returns: returnsOf(verdict),
    beside: besideOf(tool.name, name, verdict, context),
  };
}

function lineOf(name: ParsedName | undefined, { category, axes }: Verdict, own: readonly Parameter[]): string {
  const verb = name?.verbs[0];
  if (!name || !verb)
    return `Its name tells no act; by its description and schema it is judged ${category}${how(own)}.`;
  const object = name.tokens
    .slice(name.prefix)
    .filter((token) => !name.verbs.some((one) => one.token === token))
    .map(({ word }) => word)
    .join(' ');
  const verbs = name.verbs.map(({ lemma }) => plural(lemma)).join(' or ');
  const what = object === '' ? '' : ` ${article(object, axes.reach)}${object}`;
  return `${verbs.charAt(0).toUpperCase()}${verbs.slice(1)}${what}${how(own)}.`;
}

function article(object: string, reach: string): string {
  if (/(s|data|info|information|metadata)$/.test(object) && !/(ss|us|is)$/.test(object)) return '';
  if (reach === 'one') return 'one ';
  return /^[aeiou]/.test(object) ? 'an ' : 'a ';
}

/** How what is acted on is chosen. */
function how(own: readonly Parameter[]): string {
  const required = own.filter((parameter) => parameter.required);
  if (own.length === 0) return ', without arguments';
  if (required.length === 0) return `, narrowed by ${named(own.slice(0, 2))} where given`;
  return `, chosen by ${named(required.slice(0, 3))}`;
}

function needsOf(own: readonly Parameter[]): string {
  if (own.length === 0) return 'Nothing: every call is the same call.';
  const required = own.filter((parameter) => parameter.required);
  const optional = own.filter((parameter) => !parameter.required);
  const words = ({ name }: Parameter): string =>
    name.replaceAll(/[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  const decisive = optional.filter((parameter) => switches.test(words(parameter)));
  const caps = optional.filter((parameter) => limits.test(words(parameter)));
  return [
    required.length > 0
      ? `${named(required)} in every call.`
      : `No argument is required; ${optional.length === 1 ? 'one is' : `${optional.length} are`} possible.`,
    ...(decisive.length > 0 ? [`${named(decisive)} decides how far it goes.`] : []),
    ...(caps.length > 0 ? [`${named(caps)} bounds how much.`] : []),
  ].join(' ');
}

const holds: Partial<Record<Verdict['axes']['exposure'], string>> = {
  secrets: 'Secrets, which stand in the conversation from then on',
  personal: 'What people wrote or own',
  metadata: 'Names, states or settings',
};
const wordsOf: Partial<Record<Verdict['axes']['content'], string>> = {
  others: 'in words that other people wrote',
  web: 'in words from the open web',
};

function returnsOf({ axes }: Verdict): string | null {
  const what = holds[axes.exposure];
  const whose = wordsOf[axes.content];
  if (what) return `${what}${whose ? `, ${whose}` : ''}.`;
  return whose ? `Text ${whose}.` : null;
}

function besideOf(
  tool: string,
  name: ParsedName | undefined,
  { category, evidence }: Verdict,
  context: ServerContext,
): string[] {
  const verb = name?.verbs[0];
  if (!verb) return [];
  const words = verb.beside.map(({ word }) => word);
  const back = evidence.find((hit) => hit.tool !== undefined && hit.tool !== tool)?.tool;
  const look =
    category === 'Read' ? undefined : readers.map((one) => context.byAct.get(actKey(one, words))).find(Boolean);
  return [
    ...(look && look !== tool ? [`\`${look}\` shows what is there before.`] : []),
    ...(back ? [`\`${back}\` is its counterpart.`] : []),
  ];
}

function named(parameters: readonly Parameter[]): string {
  const names = parameters.map(({ name }) => `\`${name}\``);
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
