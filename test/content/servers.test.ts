import { describe, expect, test } from 'vitest';
import { publishedLaws, untitled } from './published-laws.ts';
import { readServerContent } from './server-content.ts';
import { serverLaws } from './server-laws.ts';
import { catalog } from '../catalogue.ts';

const { servers } = catalog;

describe.each(servers.map(({ id }) => id))('what is known of %s', (id) => {
  const content = readServerContent(id);

  test.each(serverLaws)('keeps the law that $name', ({ breaches }) => {
    expect(breaches(content)).toEqual([]);
  });
});

describe.each(servers.map((server) => [server.id, server] as const))('what is published of %s', (_, server) => {
  test.each(publishedLaws)('keeps the law that $name', ({ breaches }) => {
    expect(breaches(server)).toEqual([]);
  });
});

test('every page of no one server has a title', () => {
  expect(untitled(catalog, (params) => params['server'] === undefined)).toEqual([]);
});
