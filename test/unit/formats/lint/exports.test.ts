import { describe, expect, it } from 'vitest';
import { formats, guessFormat, lint, toolNames } from '../../../../src/formats/index.ts';
import { publishedForWlm } from '../../../../src/prove/published.ts';

const { context, policies } = publishedForWlm();

describe.each(formats)('$id', (format) => {
  const texts = policies.map(({ name, policy }) => ({ name, text: format.export(policy, context).text }));

  it('finds nothing in any policy that is published for WLM', () => {
    const found = texts.flatMap(({ name, text }) =>
      lint(text, format.id, context).map(({ check, path, message }) => `${name}: ${check} ${path} ${message}`),
    );
    expect(found).toEqual([]);
  });

  it('is told by every text of it that says anything', () => {
    const mistaken = texts.filter(({ text }) => ![format.id, undefined].includes(guessFormat(text)));
    expect(mistaken).toEqual([]);
    const untold = texts.filter(({ text }) => guessFormat(text) === undefined);
    expect(untold.filter(({ text }) => /^\s*[^#/\s]/m.test(text))).toEqual([]);
  });

  it('finds something where every tool has a letter more', () => {
    const { text } = texts[0]!;
    const changed = toolNames(context.server).reduce(
      (all, tool) => all.replaceAll(new RegExp(`${tool}(?![A-Za-z0-9_])`, 'g'), `${tool}x`),
      text,
    );
    expect(lint(changed, format.id, context).length).toBeGreaterThan(0);
  });
});
