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
  modes: {
    without: 'It was not run, so what its settings for automatic approval change was not seen.',
  },
  checks: [],
  recognises: ({ text: given }) => /^---\r?\n(?:(?!---\s*$)[^\n]*\n)*?tools:[^]*?^---\s*$/m.test(given),
};
