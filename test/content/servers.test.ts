import { describe, expect, test } from 'vitest';
import { serverIds } from '../../src/store/index.ts';
import { readServerContent } from './server-content.ts';
import { serverLaws } from './server-laws.ts';

describe.each(serverIds())('%s', (id) => {
  const content = readServerContent(id);

  test.each(serverLaws)('$name', ({ breaches }) => {
    expect(breaches(content)).toEqual([]);
  });
});
