import type { Format } from '../format.ts';
import { under } from '../lint/glance.ts';
import { geminiAnyServer } from './gemini-any-server.ts';
import { geminiModes } from './gemini-modes.ts';
import { geminiNarrow } from './gemini-narrow.ts';
import { geminiPatterns } from './gemini-patterns.ts';
import { geminiPriority } from './gemini-priority.ts';
import { geminiServerName } from './gemini-server-name.ts';
import { geminiWildcards } from './gemini-wildcards.ts';
import type { GeminiReading } from './read.ts';
import { modes } from './modes.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of Gemini CLI. */
export const geminiCli: Format<GeminiReading> = {
  ...text,
  shape,
  unreadable: 'goes on without',
  unfit: 'goes on without',
  unknownKey: 'it is dropped without a word',
  modes,
  checks: [
    geminiModes,
    geminiNarrow,
    geminiServerName,
    geminiAnyServer,
    geminiWildcards,
    geminiPriority,
    geminiPatterns,
  ],
  whyNothing: 'of the rules that match, the one of the highest priority decides',
  recognises: ({ syntax, value }) => syntax === 'toml' && Array.isArray(under(value, 'rule')),
};
