import { describe, expect, it } from 'vitest';
import { placesIn } from '../../../../src/formats/lint/places/places.ts';

describe('the line of a place', () => {
  it.each([
    ['json', '{\n "a": {\n  "b": [1,\n   2]}}', '/a/b/1', 4],
    ['json', '{\n "a": 1,\n "a": 2}', '/a', 3],
    ['json', '{\n\t"a": {\n\t\t"b/c~d": 1}}', '/a/b~1c~0d', 3],
    ['json', '{\n // no\n "a": 1,\n /* "b": 1\n */ "b": 2,\n}', '/b', 5],
    ['yaml', 'a:\n  - b\n  - c: 1', '/a/1/c', 3],
    ['yaml', '{\n\t"a": {\n\t\t"b": 1}}', '/a/b', 3],
    ['markdown', '---\nname: x\ntools:\n  - a\n  - b\n---\nBody', '/tools/1', 5],
    ['toml', 'a = 1\n[b]\nc = 1', '/b/c', 3],
    ['toml', '[[rule]]\na = 1\n\n[[rule]]\na = 2', '/rule/1/a', 5],
    ['toml', '[[rule]]\na = 1\n\n[[rule]]\nb = 2', '/rule/1', 4],
    ['toml', '[a.b]\nc = ["x",\n "y"]', '/a/b/c/1', 3],
    ['toml', '[a."b.c"]\nd.e = 1', '/a/b.c/d/e', 2],
    ['toml', '[a.b.c]\nd = 1', '/a', 1],
    ['toml', 'a = { b = 1, "c d" = 2 }', '/a/c d', 1],
    ['shell', 'copilot \\\n  --deny-tool=x', "--deny-tool='x'", 2],
    ['rego', 'package x\ny if input.tool == "z"', '"z"', 2],
  ] as const)('of %s: %j %s is %i', (language, text, path, line) => {
    expect(placesIn(text, language).lineOf(path)).toBe(line);
  });

  it.each([
    ['json', '{"a": 1}', ''],
    ['json', '{"a": 1}', '/b'],
    ['toml', 'a = 1', '/b'],
    ['toml', 'a = ', '/a'],
    ['yaml', 'a: [', '/a'],
    ['shell', 'copilot', "--deny-tool='x'"],
  ] as const)('of %s: %j %s is nowhere', (language, text, path) => {
    expect(placesIn(text, language).lineOf(path)).toBeUndefined();
  });
});
