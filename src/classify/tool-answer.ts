import { isObject, type ToolDefinition } from '../model/index.ts';
import { listed } from './act-words.ts';
import { coded } from './tool-needs.ts';

/** How many fields of an answer are told. */
const mostFields = 8;
const longestQuotation = 240;
/** How much of the sentence is read, of which some is taken away: what trims it would begin anew at every character of a long one. */
const longestRead = 2000;
/** What is true of the answer of any tool. */
const saysNothing = /^.{0,7}$|^(?:a )?(?:success|confirmation) message(?: or (?:an )?error(?: message)?)?$/i;

/** What comes back by the output schema, as a sentence; null where there is none. */
export function returnsOf(tool: ToolDefinition): string | null {
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
export function returnsAsSaid(description: string): string | null {
  const found = /(?:^|[.\n]\s{0,40}|\*\*)(Returns?:?\s[^]{8,}?)(?:[.](?=\s|$)|\n\s*\n|$)/
    .exec(description)?.[1]
    ?.replaceAll(/\s+/g, ' ')
    .slice(0, longestRead)
    .replace(/^Returns?: ?|:$/g, '')
    .replace(/^[-=*\s]+|\s[-*]\s.*$/g, '')
    .replace(/^[A-Z]\w*\[[^:]{0,120}\]:\s*/, '')
    .replace(/^(?:str|string|dict|list|int|bool|bytes|float|object|any|none|json)\b[^:.]{0,40}:\s*/i, '')
    .trim()
    .replace(/(?: including| containing| such as| with)?[:,]*$/, '');
  if (found === undefined || saysNothing.test(found)) return null;
  return found.length > longestQuotation ? `${found.slice(0, longestQuotation)}…` : found;
}
