import { type Compiled, compilePattern } from '../policy/core.ts';

/** Compiles a pattern as the engine's Go does, which knows other names of classes and groups than RE2JS. */
export function compileGoPattern(text: string): Compiled {
  const { rewritten, changes } = rewrite(text);
  const compiled = compilePattern(rewritten);
  if (!('error' in compiled)) return compiled;
  const error = changes.reduce((message, [from, to]) => message.replace(to, () => from), compiled.error);
  return { error: inGoWords(error, text) };
}

/** What Go says otherwise: with the whole pattern where RE2JS gives none, and of a group that ends before its name. */
function inGoWords(error: string, text: string): string {
  return error
    .replace(/(?<=: expression (?:too large|nests too deeply): )``$/, () => `\`${text}\``)
    .replace(/invalid named capture: `(\(\?(?:P|<(?!P)))<?`$/, 'invalid or unsupported Perl syntax: `$1`');
}

/** What stands between \Q and \E, the name of a class, the name of a group, any other escape, and the ends of classes. */
const token = /\\Q[^]*?(?:\\E|$)|\\([pP])(\{[^}]*\}|[a-z])|\(\?P?<(\w+)>|\\[^]|\[:\^?\w+:\]|\[\^?\]?|\]/g;

/** Names that RE2JS takes for groups which the pattern has already. */
const inherited = Object.getOwnPropertyNames(Object.prototype);

function rewrite(text: string): { rewritten: string; changes: [from: string, to: string][] } {
  const changes: [string, string][] = [];
  const groups = new Set(inherited);
  let isInClass = false;
  const rewritten = text.replace(token, (whole, sign?: string, name?: string, group?: string) => {
    if (whole === ']') isInClass = false;
    else if (whole.startsWith('[') && !whole.startsWith('[:')) isInClass = true;
    const isTaken = group !== undefined && !isInClass && groups.has(group);
    if (group !== undefined) groups.add(group);
    const unicodeClass =
      sign !== undefined && name !== undefined ? classFor(sign, name.replaceAll(/[{}]/g, ''), isInClass) : whole;
    const to = isTaken ? whole.replace(group, () => `_${groups.size}_${changes.length}_`) : unicodeClass;
    if (to !== whole) changes.push([whole, to]);
    return to;
  });
  return { rewritten, changes };
}

/** The class as RE2JS writes it; one that Go does not know becomes one that nobody knows. */
function classFor(sign: string, written: string, isInClass: boolean): string {
  const isNegated = written.startsWith('^');
  const letters = written.slice(Number(isNegated)).replaceAll(/[-_ ]/g, '');
  const name = letters.slice(0, 1).replace(/[a-z]/, upper) + letters.slice(1).replaceAll(/[A-Z]/g, lower);
  if (name === 'Ascii') {
    const range = (sign === 'P') === isNegated ? '\\x00-\\x7F' : '\\x{80}-\\x{10FFFF}';
    return isInClass ? range : `[${range}]`;
  }
  const known = name === 'Lc' ? 'LC' : (categories.get(name) ?? name);
  const isKnown = !unknownToGo.has(known) && !('error' in compilePattern(`\\p{${known}}`));
  return isKnown ? `\\${sign}{${isNegated ? '^' : ''}${known}}` : `\\${sign}{!${written.slice(1)}}`;
}

const upper = (letter: string) => letter.toUpperCase();
const lower = (letter: string) => letter.toLowerCase();

/** Classes of RE2JS that are no scripts or categories, or came after Unicode 15, which Go has. */
const unknownToGo = new Set(
  'Alphabetic Dash Emoji Garay Lowercase Math Sidetic Sunuwar Todhri Unknown Uppercase'.split(' '),
);

/** The long names of categories. */
const categories = new Map(
  [
    'Other C, Control Cc, Cntrl Cc, Format Cf, Unassigned Cn, Privateuse Co, Surrogate Cs, Letter L, Casedletter LC',
    'Lowercaseletter Ll, Modifierletter Lm, Otherletter Lo, Titlecaseletter Lt, Uppercaseletter Lu, Mark M',
    'Combiningmark M, Spacingmark Mc, Enclosingmark Me, Nonspacingmark Mn, Number N, Decimalnumber Nd, Digit Nd',
    'Letternumber Nl, Othernumber No, Punctuation P, Punct P, Connectorpunctuation Pc, Dashpunctuation Pd',
    'Closepunctuation Pe, Finalpunctuation Pf, Initialpunctuation Pi, Otherpunctuation Po, Openpunctuation Ps',
    'Symbol S, Currencysymbol Sc, Modifiersymbol Sk, Mathsymbol Sm, Othersymbol So, Separator Z, Lineseparator Zl',
    'Paragraphseparator Zp, Spaceseparator Zs',
  ].flatMap((line) => line.split(', ').map((pair) => pair.split(' ') as [string, string])),
);
