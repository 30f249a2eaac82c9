import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { formats } from '../../../src/formats/index.ts';
import { formatPageSchema, parse } from '../../../src/model/index.ts';

const folder = new URL('../../../content/formats/', import.meta.url);
const pages = readdirSync(folder).map((name) => {
  const [, front, body] = readFileSync(new URL(name, folder), 'utf8').split(/^---$/m);
  return { id: name.replace(/\.mdx$/, ''), body: body!, page: parse(formatPageSchema, parseYaml(front!), name) };
});

describe('format pages', () => {
  it.each(pages)('$id: says what each thing is that the format cannot say', ({ id, page, body }) => {
    const format = formats.find((each) => each.id === id)!;
    const cannot = page.cannot.join(' ');
    expect(body.trim().length).toBeGreaterThan(200);
    if (!format.effects.includes('ask')) expect(cannot).toMatch(/approval/);
    if (!format.effects.includes('limit')) expect(cannot).toMatch(/how often/);
    if (format.operators.length === 0) expect(cannot).toMatch(/Test arguments/);
  });
});
