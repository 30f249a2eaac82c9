import { expect, test } from 'vitest';
import { pages } from './dist.ts';
import { attribute, textOf } from './html.ts';

const cells = pages.flatMap(({ address, elements }) =>
  elements
    .filter((element) => element.tagName === 'td' && attribute(element, 'class') === 'effect')
    .map((element) => ({ address, text: textOf(element) })),
);

test('in every list of tools, an effect and what stands beside it are words of their own', () => {
  expect(cells.length).toBeGreaterThan(0);
  const glued = cells.filter(
    ({ text }) => !/^\s*((hide|deny|ask|limit|allow)\s)?\s*(needs review\s)?\s*(removed)?\s*$/.test(`${text} `),
  );
  expect(glued).toEqual([]);
});
