import { describe, expect, test } from 'vitest';
import { exactHit } from '../../../src/search/index.ts';
import { record } from './records.ts';

const here = record('list_files');
const there = record('List_Files', { server: 'other' });

describe('the one hit of that name', () => {
  test.for([
    ['one hit has it', [here, record('list')], 'list_files', here],
    ['case and outer spaces do not matter', [here], ' LIST_files ', here],
    ['two servers have it', [here, there], 'list_files', null],
    ['only a part is typed', [here], 'list', null],
    ['there is no hit', [], 'list', null],
  ] as const)('%s', ([, hits, name, expected]) => {
    expect(exactHit(hits, name)).toBe(expected);
  });
});
