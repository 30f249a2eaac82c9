import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../../src/introspect/capture.ts';
import { visible } from '../../../src/model/hidden.ts';
import { digestOfContent, toSnapshot } from '../../../src/introspect/snapshot.ts';
import { canonicalJson, isObject, parse, type Provenance, snapshotSchema } from '../../../src/model/index.ts';
import { digestOf } from '../../../src/store/index.ts';

const provenance: Provenance = {
  source: { kind: 'file', name: 'x' },
  how: 'Made up.',
  transport: 'file',
  date: '2026-01-02',
};
const identity = { server: 'x', version: '1', sequence: 1, provenance };
const captured = (more: Partial<Capture>): Capture => ({
  tools: [],
  resources: null,
  resourceTemplates: null,
  prompts: null,
  problems: [],
  ...more,
});
const take = (more: Partial<Capture>) => toSnapshot(captured(more), identity, []);

const anything = fc.jsonValue({ maxDepth: 3 });
const name = fc.oneof(
  fc.string(),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'a', 'A', 'ä', '😀', '\ufffd'),
);
const tool = fc.oneof(
  { weight: 5, arbitrary: fc.record({ name, description: fc.oneof(fc.string(), anything), inputSchema: anything }) },
  anything,
);

describe('a snapshot', () => {
  it('is the same whatever the order of tools and keys, and is valid whatever the tools are', () => {
    fc.assert(
      fc.property(
        fc.array(tool, { maxLength: 8 }),
        fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
        (tools, order) => {
          const shuffled = tools
            .map((item, index) => ({ item, at: order[index] ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => (isObject(item) ? Object.fromEntries(Object.entries(item).reverse()) : item));
          const [one, two] = [take({ tools }).snapshot, take({ tools: shuffled }).snapshot];
          expect(two?.digest).toBe(one?.digest);
          expect(canonicalJson(two?.tools)).toBe(canonicalJson(one?.tools));
          if (one) parse(snapshotSchema, JSON.parse(JSON.stringify(one)), 'snapshot');
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it('loses no tool: each is kept, a copy, or named in a problem with its text', () => {
    fc.assert(
      fc.property(fc.array(tool, { maxLength: 8 }), (tools) => {
        const { snapshot, problems } = take({ tools });
        const kept = new Set(snapshot?.tools.map(({ definition }) => canonicalJson(definition)));
        const told = new Set(problems.map(({ actual }) => actual));
        for (const one of tools) {
          const text = canonicalJson(JSON.parse(JSON.stringify(one)));
          expect(kept.has(text) || told.has(text) || told.has(visible(text, 4000))).toBe(true);
        }
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('has digests that can be computed again from what it holds', () => {
    const { snapshot } = take({
      tools: [{ name: 'b', title: 5 }, { name: 'a' }],
      resources: [{ uri: 'x://1' }],
      prompts: [],
      instructions: 'Be careful.',
    });
    expect(snapshot?.tools.map(({ definition }) => digestOf(definition))).toEqual(
      snapshot?.tools.map(({ digest }) => digest),
    );
    expect(digestOfContent(snapshot!)).toBe(snapshot?.digest);
    expect(snapshot?.tools[1]?.definition).toEqual({ name: 'b', title: 5 });
  });

  it.for<[change: string, more: Partial<Capture>]>([
    ['a word in a description', { tools: [{ name: 'a', description: 'B' }] }],
    ['a further tool', { tools: [{ name: 'a', description: 'A' }, { name: 'b' }] }],
    ['a resource', { resources: [{ uri: 'x://1' }] }],
    ['no resources instead of none captured', { resources: [] }],
    ['a resource template', { resourceTemplates: [{ uriTemplate: 'x://{a}' }] }],
    ['a prompt', { prompts: [{ name: 'p' }] }],
    ['the instructions', { instructions: 'Be careful.' }],
  ])('%s changes its digest', ([, more]) => {
    const base = { tools: [{ name: 'a', description: 'A' }] };
    expect(take({ ...base, ...more }).snapshot?.digest).not.toBe(take(base).snapshot?.digest);
  });

  it('the date, the sequence and the way of capture do not change its digest', () => {
    const tools = [{ name: 'a' }];
    const later = { ...identity, sequence: 7, provenance: { ...provenance, date: '2027-01-01', how: 'Otherwise.' } };
    expect(toSnapshot(captured({ tools }), later, []).snapshot?.digest).toBe(take({ tools }).snapshot?.digest);
  });
});
