import type { TextFormat } from '../format.ts';
import { says, write } from './write.ts';

/** Rego for Open Policy Agent, over an input of our own that the text describes. */
export const text: TextFormat = {
  id: 'rego',
  language: 'rego',
  filename: 'policy.rego',
  ...says,
  export: write,
  serverNames: {
    words: '`input.server` is compared with the name letter by letter.',
  },
};
