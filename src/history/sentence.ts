import { visible } from '../model/index.ts';
import type { Detail, Difference } from './details.ts';

/** A detail as a plain sentence part, such as "parameter user was added". Names and values are the server's own text. */
export function sentence(detail: Detail): string {
  switch (detail.what) {
    case 'description':
      return 'the description was reworded';
    case 'instructions':
      return `the text now instructs the model: ${detail.sentences.map((one) => `“${visible(one, longestQuotation)}”`).join(', ')}`;
    case 'hidden':
      return `the text now holds characters that do not show: ${detail.codePoints.join(', ')}`;
    case 'annotation':
      return `the hint ${difference(detail)}`;
    case 'field':
      return `the field ${difference(detail)}`;
    case 'parameter':
      if (detail.change === 'changed')
        return `parameter ${detail.name}: ${detail.differences.map((one) => difference(one)).join(', ')}`;
      return `${detail.required ? 'required' : 'optional'} parameter ${detail.name} was ${detail.change}`;
  }
}

const longest = 60;
const longestQuotation = 160;

function difference({ name, before, after }: Difference): string {
  if (before === null) return `${name} was added${value(after, ' as ')}`;
  if (after === null) return `${name} was removed${value(before, ', it was ')}`;
  if (Math.max(before.length, after.length) > longest) return `${name} changed`;
  return `${name} changed from ${before} to ${after}`;
}

function value(text: string | null, lead: string): string {
  return text === null || text.length > longest ? '' : `${lead}${text}`;
}
