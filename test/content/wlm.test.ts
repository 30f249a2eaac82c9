import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { resolvePointer, type Reviews } from '../../src/model/index.ts';
import { contentRoot, readReviews, readSnapshots, readText, readToolPages } from '../../src/store/index.ts';

const server = 'teradata-wlm';
const snapshots = readSnapshots(server);
const newest = snapshots.at(-1)!;
const pages = readToolPages(server);
const reviews: Reviews = readReviews(server);
const names = new Set(snapshots.flatMap(({ tools }) => tools.map(({ definition }) => definition.name)));
const current = new Map(newest.tools.map((tool) => [tool.definition.name, tool]));

describe('the pages of the tools', () => {
  test('one page for every tool of every snapshot, in a file of its name', () => {
    expect(pages.map(({ tool }) => tool).sort()).toEqual([...names].sort());
    for (const { tool } of pages) expect(readText(fileOf(tool)), tool).toContain(`\ntool: ${tool}\n`);
  });

  test.each(pages)('$tool relates to other tools that exist', ({ tool, related }) => {
    const others = related.map((other) => other.tool);
    expect(others.filter((other) => !names.has(other) || other === tool)).toEqual([]);
    expect(others).toEqual([...new Set(others)]);
  });

  test.each(pages)('$tool explains only parameters that it has', ({ tool, parameters }) => {
    const definition = snapshots.findLast((snapshot) => definitionIn(snapshot, tool));
    const known = resolvePointer(definitionIn(definition!, tool), '/inputSchema/properties') as object;
    expect(Object.keys(parameters).filter((name) => !Object.hasOwn(known, name))).toEqual([]);
  });

  test('say why every tool needs a policy, and more than one sentence about it', () => {
    expect(pages.filter(({ impact }) => !impact).map(({ tool }) => tool)).toEqual([]);
    expect(pages.filter(({ tool }) => sentencesOf(bodyOf(tool)).length < 2).map(({ tool }) => tool)).toEqual([]);
  });

  test('share no sentence of more than 40 characters', () => {
    const seen = new Map<string, string>();
    const repeated: string[] = [];
    for (const page of pages) {
      const { summary, impact = '', parameters, related } = page;
      const notes = related.map(({ note }) => note ?? '');
      const texts = [summary, impact, ...Object.values(parameters), ...notes, bodyOf(page.tool)];
      for (const sentence of texts.flatMap(sentencesOf).filter(({ length }) => length > 40)) {
        if (seen.has(sentence)) repeated.push(`${seen.get(sentence)} and ${page.tool}: ${sentence}`);
        seen.set(sentence, page.tool);
      }
    }
    expect(repeated).toEqual([]);
  });
});

describe('the facts of the reviews', () => {
  test('have ids of their own', () => {
    const ids = reviews.facts.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test.each(reviews.facts)('$id is about tools that exist', ({ tools }) => {
    expect(tools === '*' ? [] : tools.filter((tool) => !names.has(tool))).toEqual([]);
  });

  test.each(reviews.facts.filter(({ contradicts }) => contradicts))('$id quotes what it contradicts', (fact) => {
    const { field, text } = fact.contradicts!;
    const without = (fact.tools as string[]).filter((tool) => {
      const said = resolvePointer(current.get(tool)?.definition, field);
      return typeof said !== 'string' || !said.toLowerCase().includes(text.toLowerCase());
    });
    expect(without).toEqual([]);
  });
});

describe('what the reviews decide', () => {
  test.each(reviews.overrides)('the override of $tool is for its newest definition', ({ tool, definition }) => {
    expect(definition).toBe(current.get(tool)?.digest);
  });

  test('is carried by facts about that tool', () => {
    const facts = new Map(reviews.facts.map((fact) => [fact.id, fact]));
    const loose = [...reviews.overrides, ...reviews.arguments].flatMap(({ tool, facts: ids }) =>
      ids
        .filter((id) => !['*', tool].some((about) => facts.get(id)?.tools.includes(about)))
        .map((id) => `${tool}: ${id}`),
    );
    expect(loose).toEqual([]);
  });

  test.each(reviews.arguments)('the condition on $tool is about arguments that it has', ({ tool, when }) => {
    const known = resolvePointer(current.get(tool)?.definition, '/inputSchema/properties') as object;
    expect(when.filter(({ path }) => !Object.hasOwn(known, path))).toEqual([]);
  });

  test.each(reviews.sameEnd)('$tools are current tools', ({ tools }) => {
    expect(tools.filter((tool) => !current.has(tool))).toEqual([]);
  });
});

describe('the resources', () => {
  test('are those of the newest list, no more and no less', () => {
    const listed = newest.resources?.map(({ uri }) => uri).sort();
    expect(reviews.resources.map(({ uri }) => uri).sort()).toEqual(listed);
  });

  test.each(reviews.resources)('$uri is compared with current tools and their arguments', ({ tools }) => {
    for (const { tool, arguments: given = {} } of tools) {
      const known = resolvePointer(current.get(tool)?.definition, '/inputSchema/properties');
      expect(known, tool).toBeDefined();
      expect(Object.keys(known as object), tool).toEqual(expect.arrayContaining(Object.keys(given)));
    }
  });
});

function definitionIn({ tools }: (typeof snapshots)[number], name: string): unknown {
  return tools.find(({ definition }) => definition.name === name)?.definition;
}

function fileOf(tool: string): string {
  return join(contentRoot, 'servers', server, 'tools', `${tool}.mdx`);
}

function bodyOf(tool: string): string {
  return readText(fileOf(tool)).split(/^---$/m).slice(2).join('---');
}

function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?])\s/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
