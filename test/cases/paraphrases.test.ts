import { describe, expect, test } from 'vitest';
import { classifyAll } from '../../src/classify/index.ts';
import type { Verdict } from '../../src/model/index.ts';
import { names, paraphrases, wordings } from './paraphrases.ts';
import { ruleSet as rules } from '../rules.ts';

const judge = (name: string, description: string): string => {
  const [verdict] = classifyAll([{ name, description }], rules) as [Verdict];
  return `${verdict.category} ${verdict.severity}`;
};

test.each(paraphrases)('$name: “$one” and “$other” are judged alike', ({ name, one, other }) => {
  expect(judge(name, other)).toBe(judge(name, one));
});

test('more than two hundred wordings are generated, and at least six of each sentence', () => {
  expect(wordings.reduce((sum, { sentences }) => sum + sentences.length, 0)).toBeGreaterThan(200);
  expect(wordings.filter(({ sentences }) => sentences.length < 6)).toEqual([]);
});

describe.each(wordings)('$name: $template', ({ name, verdict, sentences }) => {
  test('keeps its verdict in every wording', () => {
    expect(sentences.filter((sentence) => judge(name, sentence) !== verdict)).toEqual([]);
  });
});

describe.each(names)('$template', ({ category, names }) => {
  test('keeps its verdict in every wording, in words parted and run together', () => {
    const wrong = names.flatMap((name) => {
      const camel = name.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
      const verdicts = classifyAll([{ name }], rules).concat(classifyAll([{ name: camel }], rules)) as Verdict[];
      return verdicts
        .map((verdict) => [verdict.name, `${verdict.category} ${verdict.severity}`] as const)
        .filter(([, said]) => !said.startsWith(category));
    });
    expect(wrong).toEqual([]);
  });
});
