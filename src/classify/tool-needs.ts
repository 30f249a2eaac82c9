import { type Hit, identifierWords, type Verdict } from '../model/index.ts';
import { listed } from './act-words.ts';
import type { Parameter } from './parameters.ts';

/** Arguments that say how much comes back or is touched, in words; not how long it may take or how big one thing is. */
const limits =
  /^(?:limit|count|top k|page ?size|per ?page|(?:\w+ )?limit(?: \w+){0,2}|max (?:\w+ )?(?:results|rows|items|records|entries|labels|length|pages|depth(?: up| down)?|breadth|urls|lines|characters|tokens|messages|members|issues|comments|queries|keys|nodes|spaces|epics|count))$/;
const otherLimits = /\b(?:time|rate|bytes|credit|memory|retry|node pool|spend)\b/;
/** Arguments that are on or off and change how far a call goes. */
const switches = /^(?:force|cascade|purge|permanent|permanently|overwrite|dry ?run|preview|recursive|hard delete)$/;
/** How many values of an argument are told. */
const mostValues = 8;

/** What a call has to be given, and what else decides how far it goes, in sentences. */
export function needsOf(own: readonly Parameter[], { category, evidence }: Verdict): string {
  if (own.length === 0) return 'It takes no arguments.';
  const required = own.filter((parameter) => parameter.required);
  const optional = own.filter((parameter) => !parameter.required);
  const spoken = ({ name }: Parameter): string => identifierWords(name).join(' ');
  const decisive = optional.filter((parameter) => switches.test(spoken(parameter)) && !isNumber(parameter));
  const caps = optional.filter(
    (parameter) => limits.test(spoken(parameter)) && !otherLimits.test(spoken(parameter)) && isNumber(parameter),
  );
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
    ...(caps.length > 0
      ? [`${named(caps)} ${caps.length > 1 ? 'bound' : 'bounds'} how much${category === 'Read' ? ' comes back' : ''}.`]
      : []),
  ].join(' ');
}

function isNumber({ types }: Parameter): boolean {
  return types.some(({ text }) => text === 'integer' || text === 'number');
}

function isCodeIn(name: string, { supports, field, text }: Hit): boolean {
  if (supports !== 'input=code') return false;
  return field.startsWith('/inputSchema/required/')
    ? text === name
    : field.startsWith(`/inputSchema/properties/${name}`);
}

function named(parameters: readonly Parameter[]): string {
  return listed(parameters.map(({ name }) => coded(name)));
}

/** A name as code: whoever wrote it chose its letters. */
export function coded(name: string): string {
  return `\`${name.replaceAll(/[`\p{Cc}]/gu, '').slice(0, 100)}\``;
}
