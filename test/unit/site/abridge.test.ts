import { describe, expect, test } from 'vitest';
import { abridge, withoutMiddle } from '../../../src/site/abridge.ts';

const names = Array.from({ length: 20 }, (_, at) => `tool_${at}`);
const isOther = (name: string) => name !== 'mine' && names.includes(name);

describe('a text of one tool', () => {
  test.each([
    ['a list line by line', names.map((name) => `  - "${name}"`).join('\n'), '  … 14 more …', 14],
    ['a list in one line', `tools: [${names.map((name) => `'s/${name}'`).join(', ')}]`, ', … 14 more …, ', 14],
    ['both', [...names.map((name) => `- ${name}`), names.join(', ')].join('\n'), ', … 14 more …, ', 28],
  ])('%s: keeps the ends, and says how many names are left out', (_, text, marker, omitted) => {
    const short = abridge(text, isOther);
    expect(short.omitted).toBe(omitted);
    expect(short.text).toContain(marker);
    for (const name of ['tool_2', 'tool_17']) expect(short.text).toContain(name);
    expect(short.text).not.toContain('tool_9');
  });

  test.each([
    ['a short list', names.slice(0, 12).join('\n')],
    ['lines of other words', names.map((name) => `allow ${name} where the call has an id`).join('\n')],
    ['its own name', Array.from({ length: 20 }, () => 'mine').join('\n')],
    ['a list that its own name parts', [...names.slice(0, 10), 'mine', ...names.slice(10)].join('\n')],
    ['nothing', ''],
  ])('%s is kept whole', (_, text) => {
    expect(abridge(text, isOther)).toEqual({ text, omitted: 0 });
  });
});

test('a long text keeps its beginning and its end, and says how much is left out between them', () => {
  const text = ['1', '2', '3', '4', '5', '6'].join('\n');
  expect(withoutMiddle(text, 2)).toEqual({ text: '1\n2\n… 2 more lines …\n5\n6', omitted: 2 });
  expect(withoutMiddle(text, 3)).toEqual({ text, omitted: 0 });
});
