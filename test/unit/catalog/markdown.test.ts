import { describe, expect, it } from 'vitest';
import { codeBlock, codeSpan, escapeMarkdown, list, quotation, table } from '../../../src/catalog/text/markdown.ts';

describe('text from outside in Markdown', () => {
  it.each([
    ['emphasis and links', '*a* [b](c)', '\\*a\\* \\[b\\](c)'],
    ['HTML', '<script>', '\\<script\\>'],
    ['a table cell', 'a|b', 'a\\|b'],
    ['line breaks', 'a\n# b', 'a \\# b'],
  ])('%s is escaped', (_name, text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it.each([
    ['no backticks', 'a', '`a`'],
    ['a backtick', 'a`b', '``a`b``'],
    ['a backtick at an end', '`a', '`` `a ``'],
  ])('a code span with %s ends where it should', (_name, text, expected) => {
    expect(codeSpan(text)).toBe(expected);
  });

  it('a code block outgrows the fences in its text', () => {
    expect(codeBlock('```\nx', 'json')).toBe('````json\n```\nx\n````');
  });

  it('a quotation keeps every line quoted', () => {
    expect(quotation('a\n\n> b')).toBe('> a\n>\n> \\> b');
  });

  it('lists and tables keep an item on its line', () => {
    expect(list(['a\nb', 'c'])).toBe('- a b\n- c');
    expect(table(['x'], [['a\nb']])).toBe('| x |\n| --- |\n| a b |');
  });
});
