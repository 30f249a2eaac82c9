import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { answers } from '../../src/catalog/answers/index.ts';

it('every question template has an answer, and every answer a template', () => {
  const templates = readdirSync(new URL('../../content/faqs/', import.meta.url)).map((file) =>
    file.replace(/\.yaml$/, ''),
  );
  expect([...answers.keys()].sort()).toEqual(templates.sort());
});
