import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../../src/formats/lint/position.ts';

describe('lineOf', () => {
  it.each([
    ['{\n "a": {\n  "b": [1,\n   2]}}', '/a/b/1', 4],
    ['{\n "a": 1,\n "a": 2}', '/a', 3],
    ['{\n\t"a": {\n\t\t"b/c~d": 1}}', '/a/b~1c~0d', 3],
    ['{\n // no\n "a": 1,\n /* "b": 1\n */ "b": 2,\n}', '/b', 5],
    ['a:\n  - b\n  - c: 1', '/a/1/c', 3],
    ['a: 1\n[b]\nc = 1', '/b/c', 3],
    ['[[rule]]\na = 1\n\n[[rule]]\na = 2', '/rule/1/a', 5],
    ['[[rule]]\na = 1\n\n[[rule]]\nb = 2', '/rule/1', 4],
    ['[a.b]\nc = ["x",\n "y"]', '/a/b/c/1', 2],
    ['[a."b.c"]\nd.e = 1', '/a/b.c/d/e', 2],
    ['[a.b.c]\nd = 1', '/a', 1],
    ['copilot \\\n  --deny-tool=x', "--deny-tool='x'", 2],
    ['package x\ny if input.tool == "z"', '"z"', 2],
  ])('%j %s is in line %i', (text, path, line) => {
    expect(lineOf(text, path)).toBe(line);
  });

  it.each([
    ['{"a": 1}', ''],
    ['{"a": 1}', '/b'],
    ['a = 1', '/b'],
    ['copilot', "--deny-tool='x'"],
  ])('%j %s is nowhere', (text, path) => {
    expect(lineOf(text, path)).toBeUndefined();
  });
});
