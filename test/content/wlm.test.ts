import { describe, expect, test } from 'vitest';
import { definitionsOf, readServerContent, sentencesOf } from './server-content.ts';

const content = readServerContent('teradata-wlm');
const { pages, reviews, newest } = content;

describe('of WLM, everything was read:', () => {
  test('every tool of every snapshot has a page, which says why it needs a policy in more than one sentence', () => {
    expect(pages.map(({ tool }) => tool).sort()).toEqual([...definitionsOf(content).keys()].sort());
    expect(pages.filter(({ impact }) => !impact).map(({ tool }) => tool)).toEqual([]);
    expect(pages.filter(({ body }) => sentencesOf(body).length < 2).map(({ tool }) => tool)).toEqual([]);
  });

  test('two facts with a source, or one that says what could not be established, stand on every page', () => {
    const lacking = newest.tools.flatMap(({ definition: { name } }) => {
      const facts = reviews.facts.filter(({ tools }) => tools.includes(name));
      const known = facts.filter(({ certainty }) => certainty !== 'not established').length;
      return known >= 2 || known < facts.length ? [] : [`${name}: ${known}`];
    });
    expect(lacking).toEqual([]);
  });

  test('what the server repeats by itself stands on the page of every tool that asks the database', () => {
    const told = new Set(reviews.facts.filter(({ topic }) => topic === 'retries').flatMap(({ tools }) => tools));
    const silent = newest.tools.map(({ definition }) => definition.name).filter((name) => !told.has(name));
    expect(silent).toEqual(['tdwm_list_clasification']);
  });

  test('what is said of the 200 characters stands with both tools that read the query log', () => {
    const { tools } = reviews.facts.find(({ id }) => id === 'logged-text-is-cut-at-200')!;
    expect(tools).toEqual(['show_query_log', 'show_top_users']);
    for (const tool of tools) expect(pages.find((page) => page.tool === tool)!.body).toContain('200 characters');
  });

  test('every listed resource is compared with tools', () => {
    const listed = newest.resources?.map(({ uri }) => uri).sort();
    expect(reviews.resources.map(({ uri }) => uri).sort()).toEqual(listed);
  });
});
