import { isChange, namedChange } from '../category.ts';
import { mainVerbs } from '../sentence.ts';
import { gaps, type Token, tokenize } from '../tokens.ts';
import { addPhrases, addVerb, certainty, type Reading, type Text } from './reading.ts';

/** In how many sentences the main verb is looked for. */
const leadSentences = 4;

/** The title, which is a short description. */
export function readTitle(reading: Reading): void {
  const { title } = reading.tool;
  if (title === undefined) return;
  const tokens = tokenize(title);
  for (const verb of mainVerbs(tokens, 0, tokens.length, reading.rules.verbs))
    addVerb(reading, verb, 'description', { stage: 'description', field: '/title', whole: title }, certainty.lead);
}

/**
 * The description: the main verbs of its first telling sentence, and phrases anywhere. Where the name says that
 * something changes, a sentence about reading does not end the search.
 */
export function readDescription(reading: Reading): void {
  const whole = reading.tool.description;
  if (whole === undefined || whole === '') return;
  const text: Text = { stage: 'description', field: '/description', whole };
  const tokens = tokenize(whole);
  const sentences = splitSentences(tokens);
  const named = namedChange(reading.findings.list);
  let lead = sentences[0]?.to ?? 0;
  for (const { from, to } of sentences.slice(0, leadSentences)) {
    const verbs = mainVerbs(tokens, from, to, reading.rules.verbs);
    if (verbs.length === 0) continue;
    lead = to;
    const before = reading.findings.list.length;
    for (const verb of verbs) addVerb(reading, verb, 'description', text, certainty.lead);
    if (!named || reading.findings.list.slice(before).some(({ by }) => isChange(by.category))) break;
  }
  addPhrases(reading, tokens, reading.rules.phrases.description, text, lead);
}

function splitSentences(tokens: readonly Token[]): { from: number; to: number }[] {
  const sentences: { from: number; to: number }[] = [];
  let from = 0;
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && tokens[i]!.gap !== gaps.sentence) continue;
    sentences.push({ from, to: i });
    from = i;
  }
  return sentences;
}
