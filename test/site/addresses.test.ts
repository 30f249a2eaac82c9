import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressOf, listedPatterns, publishedAddresses } from '../../scripts/site-addresses.ts';
import { matchAddress, resolveMoved } from '../../src/model/index.ts';
import { addressOfPage } from '../../src/site/page-kind.ts';
import { pageKinds } from '../../src/site/pages/index.ts';
import { readMoved } from '../../src/store/index.ts';
import { dist } from './dist.ts';
import { catalog } from '../catalogue.ts';

const list = join(import.meta.dirname, 'addresses.txt');
const patterns = listedPatterns(list);
const published = publishedAddresses(dist);
const moved = readMoved();

test('the list of patterns is in order, each pattern once, and ends with a line end', () => {
  expect(patterns).toEqual([...new Set(patterns)].sort());
  expect(readFileSync(list, 'utf8').endsWith('\n')).toBe(true);
});

test('every kind of address ever published is still there, or has moved to one that is', () => {
  const gone = patterns.filter(
    (pattern) =>
      !published.some((address) => matchAddress(pattern, address)) &&
      !moved.some(({ from, to }) => from === pattern && patterns.includes(to)),
  );
  expect(gone, 'name the pattern that took its place in content/moved.yaml').toEqual([]);
});

test('every address of the site fits a pattern of the list', () => {
  const unknown = published.filter((address) => !patterns.some((pattern) => matchAddress(pattern, address)));
  expect(unknown, 'add its pattern to test/site/addresses.txt').toEqual([]);
});

test('every page is one of a kind, and every page of a kind is there', () => {
  const promised = pageKinds.flatMap((kind) => kind.list(catalog).map((params) => addressOfPage(kind, params)));
  const pages = published.filter((address) => address.endsWith('/'));
  expect(promised.filter((address) => address !== '/404/').sort()).toEqual(pages);
});

describe('the address of a file', () => {
  test.for([
    ['index.html', '/'],
    ['tools/s/t/index.html', '/tools/s/t/'],
    ['tools/s/index.html.json', '/tools/s/index.html.json'],
    ['tools/s/t/index.json', '/tools/s/t/index.json'],
    ['404.html', '/404.html'],
  ])('%s: %s', ([file, address]) => {
    expect(addressOf(file!)).toBe(address);
  });
});

describe('an address that moved', () => {
  const rules = [
    { from: '/a/:server/:tool/old/', to: '/b/:tool/:server/' },
    { from: '/c/*', to: '/d/*' },
  ];
  test.for([
    ['/a/s/t/old/', '/b/t/s/'],
    ['/a/s/t/old', undefined],
    ['/a/s//old/', undefined],
    ['/a/s/t/u/old/', undefined],
    ['/c/x/y.json', '/d/x/y.json'],
    ['/e/', undefined],
  ])('%s leads to %s', ([from, to]) => {
    expect(resolveMoved(from!, rules)).toBe(to);
  });
});
