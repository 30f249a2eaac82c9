import type { Format } from '../format.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of VS Code. */
export const vscode: Format = {
  ...text,
  shape,
  unreadable: 'not tried',
  unfit: 'not tried',
  unknownKey: 'it is dropped without a word',
  checks: [],
  recognises: ({ text: given }) => /^---\r?\n(?:(?!---\s*$)[^\n]*\n)*?tools:[^]*?^---\s*$/m.test(given),
};
