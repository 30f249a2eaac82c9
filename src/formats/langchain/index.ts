import type { Format } from '../format.ts';
import { text } from './text.ts';

/** All that is known of LangChain. */
export const langchain: Format = {
  ...text,
  unreadable: 'not tried',
  unfit: 'not tried',
  unknownKey: 'it is dropped without a word',
  checks: [],
  recognises: ({ text: given }) => /^from langchain\./m.test(given),
};
