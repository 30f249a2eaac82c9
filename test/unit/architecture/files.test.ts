import { basename, extname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unfilled } from '../../../src/store/index.ts';
import { sources } from './sources.ts';

const longest = 300;
const files = sources();

/** One sentence per way in which a file does not fit the project's shape. */
function misfits(path: string, lines: number): string[] {
  const name = basename(path, extname(path));
  const parts = path.split('/').slice(1, -1);
  const inPages = path.startsWith('src/pages/');
  return [
    ...(parts.concat(name).some((part) => /^(utils?|helpers?|common|lib|misc)$/u.test(part))
      ? [`${path}: the name says nothing`]
      : []),
    ...(path.endsWith('.ts') && !inPages && !/^[a-z0-9]+([-.][a-z0-9]+)*$/u.test(name)
      ? [`${path}: kebab-case, please`]
      : []),
    ...(path.endsWith('.ts') && !inPages && name === 'index' && !/^src\/[a-z]+(\/[a-z0-9-]+)?\/index\.ts$/u.test(path)
      ? [`${path}: index.ts is for the door of a zone`]
      : []),
    ...(lines > longest ? [`${path}: ${lines} lines; split what is above ${longest}`] : []),
  ];
}

test('every file has the project’s shape', () => {
  expect(files.flatMap(({ path, text }) => misfits(path, text.split('\n').length))).toEqual([]);
});

test('no code that was started from a scaffold is left to fill in', () => {
  const open = files.filter(({ text }) => text.includes(unfilled)).map(({ path }) => path);
  expect(open.filter((path) => !['src/store/read-file.ts', 'scripts/new.ts'].includes(path))).toEqual([]);
});

test('half of the files have at most 70 lines', () => {
  const lengths = files.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(70);
});

describe('a misfit is', () => {
  test.for([
    ['src/policy/utils.ts', 10],
    ['src/lib/rate.ts', 10],
    ['src/policy/rateLimit.ts', 10],
    ['src/policy/a/b/index.ts', 10],
    ['src/policy/rate.ts', 301],
  ] as const)('%s with %d lines', ([path, lines]) => {
    expect(misfits(path, lines)).toHaveLength(1);
  });
});
