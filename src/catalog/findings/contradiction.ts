import type { Hit, Rule, ToolDefinition, Verdict } from '../../model/index.ts';

/** What an author's hint says, against the words of the same definition. */
export interface Contradiction {
  hint: 'readOnlyHint' | 'destructiveHint';
  value: boolean;
  /** The evidence that stands by itself, after words of the description or the name that agree with it. */
  hits: Hit[];
}

/** The kind of what a rule matches, by its id. */
type KindOf = (rule: string) => Rule['match']['kind'] | undefined;

/** Below this weight words only hint at what a call does. */
const plain = 0.5;

/**
 * The hint that the tool's own definition contradicts; null where none is, or where the words leave a doubt.
 * A verb alone is one: `create` may only write a text, `run` may run a read.
 */
export function contradictionIn(
  definition: ToolDefinition,
  verdict: Pick<Verdict, 'category' | 'axes' | 'evidence'>,
  kindOf: KindOf,
): Contradiction | null {
  const { readOnlyHint, destructiveHint } = definition.annotations ?? {};
  const own = verdict.evidence.filter(({ tool }) => tool === undefined);
  const changes = verdict.category !== 'Read';
  const made = (hint: Contradiction['hint'], value: boolean, hits: Hit[]): Contradiction | null =>
    hits.length === 0 ? null : { hint, value, hits };
  if (readOnlyHint === true)
    return changes ? made('readOnlyHint', true, changing(own, verdict.category, kindOf)) : null;
  if (destructiveHint === false && verdict.category === 'Destructive')
    return made('destructiveHint', false, changing(own, verdict.category, kindOf));
  if (destructiveHint === true && !changes && verdict.axes.input !== 'code')
    return made('destructiveHint', true, reading(own));
  return null;
}

/** Words that say a change so plainly that no reading of the definition takes it away, with the words beside them that agree. */
function changing(own: readonly Hit[], category: string, kindOf: KindOf): Hit[] {
  if (own.some(({ supports }) => supports === 'reversibility=nothing')) return [];
  const agreeing = own.filter(({ supports }) => supports === category).sort(byWeight);
  const said = agreeing.filter(({ weight }) => weight >= plain);
  const isPhrase = ({ field, rule }: Hit) => field === '/description' && kindOf(rule) === 'phrase';
  const told = said.filter((hit) => isPhrase(hit) || hit.field.startsWith('/inputSchema/'));
  const loses = category === 'Destructive' || category === 'Financial';
  const hits = told.length > 0 || !loses || !inBoth(said) ? told : said.filter(({ field }) => field === '/description');
  const named = own.filter((hit) => hit.field === '/name' && hit.supports === 'Read').map(({ weight }) => weight);
  const [strongest] = hits;
  if (strongest === undefined || named.some((weight) => weight > strongest.weight)) return [];
  const phrases = agreeing.filter((hit) => isPhrase(hit) && !hits.includes(hit));
  const inSentence = [...phrases, ...hits].some(({ field }) => field === '/description');
  const beside = inSentence ? phrases : said.filter(({ field }) => !field.startsWith('/inputSchema/')).slice(0, 1);
  return [...beside, ...hits];
}

/** The words of the description that say that a call reads; none where the name does not say it too, or anything says more. */
function reading(own: readonly Hit[]): Hit[] {
  const ofCategory = own.filter(({ supports }) => !supports.includes('='));
  const said = ofCategory.filter(({ weight }) => weight >= plain).sort(byWeight);
  if (ofCategory.some(({ supports }) => supports !== 'Read') || !inBoth(said)) return [];
  return said.filter(({ field }) => field === '/description');
}

function inBoth(hits: readonly Hit[]): boolean {
  return ['/name', '/description'].every((wanted) => hits.some(({ field }) => field === wanted));
}

function byWeight(a: Hit, b: Hit): number {
  return b.weight - a.weight;
}
