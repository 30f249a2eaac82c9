import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addressOf, listedAddresses, publishedAddresses } from '../../scripts/site-addresses.ts';
import { dist, root } from './dist.ts';

const list = join(import.meta.dirname, 'addresses.txt');
const listed = listedAddresses(list);
const published = new Set(publishedAddresses(dist));
const movedFile = join(root, 'content/moved.yaml');
const moved = new Map(
  Object.entries(
    existsSync(movedFile) ? ((parse(readFileSync(movedFile, 'utf8')) ?? {}) as Record<string, string>) : {},
  ),
);

test('the list of published addresses is in order, each address once, and ends with a line end', () => {
  expect(listed).toEqual([...new Set(listed)].sort());
  expect(readFileSync(list, 'utf8').endsWith('\n')).toBe(true);
});

test('every address ever published is still there, or has moved to one that is', () => {
  const gone = listed.filter((address) => !published.has(address) && !published.has(moved.get(address) ?? ''));
  expect(gone, 'name the address that took its place in content/moved.yaml').toEqual([]);
});

test('every address of the site is in the list', () => {
  const known = new Set(listed);
  expect(
    [...published].filter((address) => !known.has(address)),
    'run node scripts/addresses.ts',
  ).toEqual([]);
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
