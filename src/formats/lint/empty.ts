import type { Check } from './check.ts';

/** A text without anything in it, which YAML, TOML and a command line can be. */
export const empty: Check = {
  id: 'empty',
  find: ({ text }) =>
    text.trim() === '' ? [{ level: 'error', path: '', message: 'is empty', tip: 'paste the whole file' }] : [],
};
