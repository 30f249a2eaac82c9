import { describe, expect, it } from 'vitest';
import { getListedText, getTool, getToolText, judge, readSettings, type ToolText } from '../../src/catalog/index.ts';
import { readCatalogData } from '../../src/store/index.ts';

const { servers } = judge(readCatalogData(), readSettings({}));
const tools = servers.flatMap((server) => server.tools);
const refusing = ['hide', 'deny', 'refused'];

describe.each(tools.map((tool) => [`${tool.server.id}/${tool.name}`, tool] as const))('%s', (_name, tool) => {
  const model = getTool(tool);
  const texts = model.policy.formats.map((format) => ({ id: format.id, ...getToolText(tool, model.policy, format) }));

  it('says of its own calls in every format what the table of that format says', () => {
    for (const { id, sentence, outcomes } of texts) {
      const own = new Set(outcomes.filter((row) => row.tool === tool.name).map(({ effect }) => effect));
      expect([id, sentence, ownSaid(sentence)]).toEqual([id, sentence, [...own].map(kindOf).sort().join(' and ')]);
    }
  });

  it('says of a tool that the server gains later what the last row says', () => {
    for (const { id, sentence, outcomes } of texts) {
      const later = outcomes.at(-1)!;
      expect([id, laterSaid(sentence, later.effect)]).toEqual([id, true]);
    }
  });

  it('counts by what the exporters say what reading the texts back counts, which the page of all formats leaves out', () => {
    const listed = model.policy.formats.map((format) => getListedText(tool, model.policy, format));
    expect(listed.map(({ text, decided }) => [text, decided])).toEqual(
      texts.map(({ text, decided }) => [text, decided]),
    );
  });

  it('says that a text changes nothing where, and only where, the tool meets with it what an unnamed tool meets', () => {
    for (const { id, sentence, outcomes, losses } of texts) {
      const effects = new Set(outcomes.map(({ effect }) => effect));
      const changesNothing = effects.size === 1 && effects.has('allow') && losses.length === 0;
      expect([id, sentence.startsWith('Changes nothing')]).toEqual([id, changesNothing]);
    }
  });
});

function kindOf(effect: ToolText['outcomes'][number]['effect']): string {
  return refusing.includes(effect) ? 'refused' : effect;
}

/** What the first sentence says of the tool's own calls, in the words of the effects. */
function ownSaid(sentence: string): string {
  const passing = /^Asks/.test(sentence)
    ? 'ask'
    : /^Lets .* run up to/.test(sentence)
      ? 'limit'
      : /^(Lets|Changes nothing)/.test(sentence)
        ? 'allow'
        : undefined;
  const refused = /^(Hides|Refuses)|refuses the others/.test(sentence) ? 'refused' : undefined;
  return [passing, refused]
    .filter((said) => said !== undefined)
    .sort()
    .join(' and ');
}

/** Whether what is said of the other tools covers one that is gained later. */
function laterSaid(sentence: string, effect: string): boolean {
  const said = /gains later (is|runs)( \w+)?/.exec(sentence)?.[0];
  if (said !== undefined) return effect === 'allow' ? said.endsWith('runs') : /hidden|refused|asked/.test(said);
  if (/as (it is|they are)\.$/.test(sentence)) return effect === 'allow';
  if (/mode of your client/.test(sentence)) return effect === 'ask';
  return /(hidden|refused|asked for|let through|limit)[^.]*\.$/.test(sentence);
}
