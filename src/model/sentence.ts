import { type AxisName, axes, axisNames, type Category, categoryNames, keys } from './vocabulary.ts';

/** Kinds of parameters that a slot can name; `firstParameter` of the catalog chooses one. */
export const parameterKinds = {
  any: 'Any parameter.',
  optional: 'A parameter that may be left out.',
  text: 'A text parameter without a fixed set of values or a fixed form.',
  collection: 'A list without a maximum length.',
  'optional-collection': 'A list without a maximum length that may be left out.',
  'number-without-minimum': 'A number for which the schema sets no minimum.',
} as const;

export type ParameterKind = keyof typeof parameterKinds;

/** What a hit supports: a category, or `axis=value`. */
export type Supports = Category | `${AxisName}=${string}`;

/**
 * A place in a sentence about one tool that its own data fills:
 * `{tool}` its name; `{parameter:kind}` the name of a parameter of that kind; `{parameter:axis=value}` the name of the
 * parameter in which evidence for that value stands; `{span:axis=value}` or `{span:Category}` the words of the
 * definition that support it; `{sibling:axis=value}` the other tool in whose definition that evidence stands;
 * `{claim:axis}` the words of the definition that a review contradicts on that axis.
 */
export type Slot =
  | { kind: 'tool' }
  | { kind: 'parameter'; of: ParameterKind }
  | { kind: 'parameter-with' | 'span' | 'sibling'; of: Supports }
  | { kind: 'claim'; of: AxisName };

/** The sentence cut into plain text and slots; what looks like a slot and is none is undefined. */
export function parseSentence(sentence: string): (string | Slot | undefined)[] {
  return sentence
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/[{}]/.test(piece) ? parseSlot(piece.slice(1, -1)) : piece));
}

function parseSlot(text: string): Slot | undefined {
  const [kind, ...rest] = text.split(':');
  const of = rest.join(':');
  if (text === 'tool') return { kind: 'tool' };
  if (kind === 'claim' && isOneOf(axisNames, of)) return { kind, of };
  if (kind === 'parameter' && isOneOf(keys(parameterKinds), of)) return { kind, of };
  if (kind === 'parameter' && isSupports(of)) return { kind: 'parameter-with', of };
  if ((kind === 'span' || kind === 'sibling') && isSupports(of)) return { kind, of };
  return undefined;
}

function isSupports(text: string): text is Supports {
  const [axis = '', value = ''] = text.split('=');
  if (!isOneOf(axisNames, axis)) return isOneOf(categoryNames, text);
  return text === `${axis}=${value}` && Object.hasOwn(axes[axis].values, value);
}

function isOneOf<T extends string>(words: readonly T[], word: string): word is T {
  return words.some((known) => known === word);
}
