import {
  axes,
  type AxisName,
  axisTerm,
  type Category,
  type Rule,
  type RuleSample,
  type Topic,
} from '../../model/index.ts';
import type { Addresses } from '../addresses.ts';

/** What a rule looks for, as rows that a page prints: a label, and words or a sentence. */
export interface MatchRow {
  label: string;
  words: string[];
}

/** What a rule supports, in the words of the vocabulary, with the page that explains it. */
export interface SupportsModel {
  text: string;
  href: string | null;
}

const topicNames: Record<Topic, string> = {
  permissions: 'a change of permissions',
  'live-system': 'a change to a live system',
  'blocks-others': 'keeping the work of others from running',
  'starts-work': 'starting work',
  overwrites: 'overwriting what was there',
  'moves-money': 'moving or committing money',
  'loses-work': 'losing unfinished work',
  books: 'a change of the books',
  adds: 'only adding, by the name',
  slight: 'a small change in what is the caller’s own, by the name',
  unsent: 'only drafting, by the name',
  definition: 'losing only a definition, by the name',
  noticed: 'what others notice, or what costs from then on',
};

/** What a rule matches, row by row. */
export function getMatchRows(rule: Rule): MatchRow[] {
  const { match, when } = rule;
  const rows: MatchRow[] = [];
  const add = (label: string, words: readonly string[] | undefined): void => {
    if (words && words.length > 0) rows.push({ label, words: [...words] });
  };
  switch (match.kind) {
    case 'verb':
      add('Verbs', match.verbs);
      add('Words that are as often nouns', match.nouns);
      add('Beside one of', match.objects);
      add('Not beside', match.without);
      add('In', match.fields);
      break;
    case 'phrase':
      add(
        'Phrases',
        match.phrases.map((phrase) => phrase.replaceAll('|', ' or ')),
      );
      add('Not in a sentence with', match.unless);
      add(
        'In',
        match.lead ? match.fields.map((field) => (field === 'description' ? 'first sentence' : field)) : match.fields,
      );
      break;
    case 'noun':
      add('Names that end in', match.nouns);
      break;
    case 'parameter':
      add(match.whole ? 'Parameters named' : 'Parameters with', match.names);
      add('Not in its name', match.without);
      add('Of type', match.types);
      add('Described by', match.described);
      add('Default', match.default === undefined ? undefined : [JSON.stringify(match.default)]);
      add('Only where', match.verbless && ['no verb stands in the name of the tool']);
      add('Values', match.closed === undefined ? undefined : [match.closed ? 'from a list' : 'free']);
      break;
    case 'hint':
      add('Hint', [`${match.hint}: ${match.value}`]);
      break;
    case 'pair':
      add(
        'Opposite verbs',
        match.pairs.map(([one, other]) => `${one}, ${other}`),
      );
      break;
    case 'purpose':
      add('Words', match.words);
      add('In at least', [`${Math.round(match.share * 100)} % of the tools`]);
      break;
    case 'compound':
      add('One noun', match.words);
      break;
    case 'language':
      add('Language', [match.language]);
      add('Letters', match.script && [match.script]);
      add('Small words', match.words);
      break;
    case 'idle':
      add('Words', match.words);
  }
  add('Only where the server is for', when?.purposes);
  add('Only beside the rules', when?.rules);
  add('Not beside the rules', when?.not);
  add('Only', when?.changes ? ['where the other evidence says more than Read'] : undefined);
  add('In the verdict it takes the place of', rule.instead);
  add('Counts as', rule.topic === undefined ? undefined : [topicNames[rule.topic]]);
  add('Only records the wording', rule.claim ? ['the axis is left as it is'] : undefined);
  add('Without points', rule.mild ? ['it sets the axis and leaves the sum alone'] : undefined);
  return rows;
}

/** What a rule supports; null for one that only tells what a server is for. */
export function getSupports({ supports }: Rule, addresses: Addresses): SupportsModel | null {
  if (supports === undefined) return null;
  const [axis, value] = supports.split('=');
  if (value === undefined) return { text: `Category ${supports}`, href: addresses.category(supports as Category) };
  const name = axis as AxisName;
  return { text: `${axes[name].label}: ${axisTerm(name, value).label}`, href: null };
}

/** A sample of a rule's tests as one line of text. */
export function sampleText(sample: RuleSample): string {
  return typeof sample === 'string' ? sample : JSON.stringify(sample);
}
