import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { engines } from '../../../../src/engines/index.ts';
import { guessFormat, judge } from '../../../../src/formats/index.ts';
import { publishedForWlm } from '../../../../src/prove/published.ts';

interface Expected {
  /** The format that the file is told to have; null where nothing tells. */
  format: string | null;
  /** The checks that find something, in the order of lines. */
  found?: string[];
  /** What becomes of the tools. */
  does?: string;
}

const folder = 'test/fixtures/pasted';
const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Record<string, Expected>;
const { server } = publishedForWlm().context;
const known = { server, engines: engines(server, undefined) };

describe.each(Object.entries(expected))('%s', (file, { format, found, does }) => {
  const text = readFileSync(`${folder}/${file}`, 'utf8');

  it('is told by what stands in it', () => {
    expect(guessFormat(text) ?? null).toBe(format);
  });

  it.runIf(format !== null)('is read as its consumer reads it', () => {
    const judged = judge(text, format!, known);
    expect(judged.findings.map(({ check }) => check)).toEqual(found);
    expect(judged.does ?? judged.findings[0]?.does).toBe(does);
  });
});

it('says of every file what is expected', () => {
  expect(
    readdirSync(folder)
      .filter((file) => file !== 'expected.json')
      .sort(),
  ).toEqual(Object.keys(expected).sort());
});
