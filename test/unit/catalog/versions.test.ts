import { describe, expect, it } from 'vitest';
import { versionInWords, type VersionModel } from '../../../src/catalog/index.ts';

const version: VersionModel = {
  version: '1',
  shortVersion: '1',
  date: '2026-01-01',
  isFirst: false,
  tools: 3,
  resources: null,
  added: [],
  removed: [],
  changed: [],
  changes: [],
};

describe('a version in words', () => {
  it.each([
    ['the first one', { isFirst: true }, '3 tools, the first recorded version'],
    ['one that changed nothing', {}, '3 tools, none added, removed or changed'],
    ['one that brought tools', { added: ['a', 'b'] }, '3 tools: 2 added'],
  ])('%s', (_, part, words) => expect(versionInWords({ ...version, ...part })).toBe(words));
});
