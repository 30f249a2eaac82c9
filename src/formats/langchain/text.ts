import type { TextFormat } from '../format.ts';
import { read } from './read.ts';
import { says, write } from './write.ts';

/** LangChain: a Python module that gives an agent its tools and the middleware that asks and refuses. */
export const text: TextFormat = {
  id: 'langchain',
  language: 'python',
  filename: 'policy.py',
  ...says,
  export: write,
  read,
  serverNames: {
    words: 'The text names no server.',
  },
};
