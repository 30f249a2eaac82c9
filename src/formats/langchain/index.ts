import type { Format } from '../format.ts';
import { text } from './text.ts';

/** All that is known of LangChain. */
export const langchain: Format = {
  ...text,
  unreadable: 'not tried',
  unfit: 'not tried',
  unknownKey: 'it is dropped without a word',
  modes: {
    without: 'The middleware runs in your own program, which has no modes but those that you give it.',
    isApart: true,
  },
  checks: [],
  recognises: ({ text: given }) => /^from langchain\./m.test(given),
};
