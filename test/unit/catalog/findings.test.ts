import { describe, expect, it } from 'vitest';
import { contradictionIn } from '../../../src/catalog/findings/contradiction.ts';
import { quotationsOf } from '../../../src/catalog/findings/quotation.ts';
import { type Axes, definitionSchema, type Hit, parse, type Verdict } from '../../../src/model/index.ts';

type Hints = Record<string, boolean>;

const path = '/inputSchema/properties/output_dir/type';

function definitionOf(annotations: Hints, description = '', inputSchema: unknown = {}) {
  return parse(definitionSchema, { name: 'a_tool', description, annotations, inputSchema }, 'a_tool');
}

/** `phrase Write 0.6 /description`: the kind of the rule, what it supports, how strongly, and where. */
function hit(words: string): Hit {
  const [rule, supports, weight, field] = words.split(' ') as [string, string, string, string];
  return { rule, supports, weight: Number(weight), field, start: 0, end: 4, text: 'text' };
}

function hintOf(annotations: Hints, category: Verdict['category'], hits: string[], input: Axes['input'] = 'text') {
  const axes = { input } as Axes;
  const found = contradictionIn(
    definitionOf(annotations),
    { category, axes, evidence: hits.map(hit) },
    (rule) => rule as 'verb' | 'phrase' | 'parameter',
  );
  return found && `${found.hint}: ${found.value}`;
}

const readOnly = { readOnlyHint: true };
const mild = { destructiveHint: false };
const harsh = { destructiveHint: true };

describe('a hint is contradicted', () => {
  it.each<[string, Hints, Verdict['category'], string[], string]>([
    [
      'by an argument that names where to save',
      readOnly,
      'Write',
      [`parameter Write 0.6 ${path}`],
      'readOnlyHint: true',
    ],
    ['by a phrase of the description', readOnly, 'Execute', ['phrase Execute 0.6 /description'], 'readOnlyHint: true'],
    [
      'by a value that selects a change, though other values read',
      readOnly,
      'Write',
      ['verb Write 0.72 /inputSchema/properties/act/enum/1', 'verb Read 0.72 /inputSchema/properties/act/enum/0'],
      'readOnlyHint: true',
    ],
    [
      'by a name and a description that both lose something',
      mild,
      'Destructive',
      ['verb Destructive 0.8 /name', 'verb Destructive 0.68 /description'],
      'destructiveHint: false',
    ],
    [
      'by a name and a description that only read',
      harsh,
      'Read',
      ['verb Read 0.8 /name', 'verb Read 0.68 /description'],
      'destructiveHint: true',
    ],
  ])('%s', (_title, annotations, category, hits, expected) => {
    expect(hintOf(annotations, category, hits)).toBe(expected);
  });
});

describe('a hint is left alone', () => {
  const saves = `parameter Write 0.6 ${path}`;
  it.each<[string, Hints, Verdict['category'], string[]]>([
    ['where only verbs say a change', readOnly, 'Write', ['verb Write 0.8 /name', 'verb Write 0.68 /description']],
    ['where the name alone loses something', readOnly, 'Financial', ['verb Financial 0.85 /name']],
    ['where words only hint at a change', readOnly, 'Write', ['phrase Write 0.3 /description']],
    ['where the name reads more plainly', readOnly, 'Write', [saves, 'verb Read 0.8 /name']],
    [
      'where the description claims that nothing changes',
      readOnly,
      'Write',
      [saves, 'phrase reversibility=nothing 0.3 /description'],
    ],
    ['where the evidence is of another category', readOnly, 'Execute', [saves]],
    ['where the evidence agrees', readOnly, 'Read', ['verb Read 0.8 /name']],
    ['where nothing is evident', readOnly, 'Write', []],
    ['where a change loses nothing', mild, 'Write', [saves]],
    ['where the description alone reads', harsh, 'Read', ['verb Read 0.68 /description']],
    [
      'where some words of a reading tool speak of a change',
      harsh,
      'Read',
      ['verb Read 0.8 /name', 'verb Read 0.68 /description', 'phrase Write 0.3 /description'],
    ],
    ['where there is none', {}, 'Write', [saves]],
  ])('%s', (_title, annotations, category, hits) => {
    expect(hintOf(annotations, category, hits)).toBeNull();
  });

  it('where a reading tool runs code that it is given', () => {
    expect(hintOf(harsh, 'Read', ['verb Read 0.8 /name', 'verb Read 0.68 /description'], 'code')).toBeNull();
  });

  it('where the evidence stands in another tool', () => {
    const evidence = [{ ...hit(saves), tool: 'sibling' }];
    const axes = { input: 'text' } as Axes;
    expect(
      contradictionIn(definitionOf(readOnly), { category: 'Write', axes, evidence }, () => 'parameter'),
    ).toBeNull();
  });
});

describe('beside the evidence that stands by itself', () => {
  const saves = `parameter Write 0.6 ${path}`;
  it.each<[string, string[], string[]]>([
    [
      'a phrase of the description is told',
      ['phrase Write 0.3 /description', 'verb Write 0.8 /name'],
      ['/description', path],
    ],
    [
      'else the plainest of name and description',
      ['verb Write 0.64 /description', 'verb Write 0.8 /name'],
      ['/name', path],
    ],
    ['else nothing', ['verb Write 0.3 /name'], [path]],
  ])('%s', (_title, more, expected) => {
    const evidence = [saves, ...more].map(hit);
    const verdict = { category: 'Write' as const, axes: { input: 'text' } as Axes, evidence };
    const found = contradictionIn(definitionOf(readOnly), verdict, (rule) => rule as 'verb' | 'phrase' | 'parameter');
    expect(found?.hits.map(({ field }) => field)).toEqual(expected);
  });
});

describe('what is quoted', () => {
  /** The quotations as text, what counts in brackets. */
  function quoted(description: string, schema: unknown, places: [field: string, words: string][]): string[] {
    const definition = definitionOf({}, description, schema);
    const hits = places.map(([field, words]): Hit => {
      const start = field === '/description' ? description.indexOf(words) : 0;
      return { ...hit(`phrase Write 0.6 ${field}`), start, end: start + words.length, text: words };
    });
    return quotationsOf(definition, hits).map(
      ({ of, argument, segments }) =>
        `${argument ?? of}: ${segments.map((s) => (s.rules.length > 0 ? `[${s.text}]` : s.text)).join('')}`,
    );
  }

  const nested = { properties: { params: { properties: { properties: { enum: ['set'] }, to: { type: 'string' } } } } };

  it.each<[string, string, [string, string][], string[]]>([
    [
      'is the sentence',
      'Makes it. It saves output here. Then ends.',
      [['/description', 'saves output']],
      ['description: It [saves output] here.'],
    ],
    [
      'is the line',
      'Makes it\n  saves output\nends',
      [['/description', 'saves output']],
      ['description: [saves output]'],
    ],
    [
      'is one sentence once, with all that counts in it',
      'It saves output and saves more.',
      [
        ['/description', 'saves output'],
        ['/description', 'saves more'],
      ],
      ['description: It [saves output] and [saves more].'],
    ],
    [
      'is cut where the sentence is long',
      `${'x'.repeat(200)} saves output ${'y'.repeat(200)}`,
      [['/description', 'saves output']],
      [`description: …${'x'.repeat(139)} [saves output] ${'y'.repeat(139)}…`],
    ],
    [
      'is not cut within a character',
      `${'😀'.repeat(80)}.saves output.${'😀'.repeat(80)}`,
      [['/description', 'saves output']],
      [`description: …${'😀'.repeat(70)}.[saves output].${'😀'.repeat(69)}…`],
    ],
    [
      'is a value of an argument named like a keyword',
      '',
      [['/inputSchema/properties/params/properties/properties/enum/0', 'set']],
      ['properties: [set]'],
    ],
    [
      'is the name alone where the name counts',
      '',
      [['/inputSchema/properties/params/properties/to/type', 'string']],
      ['to: '],
    ],
  ])('%s', (_title, description, places, expected) => {
    expect(quoted(description, nested, places)).toEqual(expected);
  });
});
