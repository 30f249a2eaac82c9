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

  test('every listed resource is compared with tools', () => {
    const listed = newest.resources?.map(({ uri }) => uri).sort();
    expect(reviews.resources.map(({ uri }) => uri).sort()).toEqual(listed);
  });
});
