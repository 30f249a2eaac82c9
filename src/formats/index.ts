import { claudeCode } from './claude-code.ts';
import type { Format } from './format.ts';
import { intercept } from './intercept.ts';
import { policylayer } from './policylayer.ts';

export type { ExportContext, Exported, Format, Loss } from './format.ts';

/** Every format, in the order of their tabs. */
export const formats: readonly Format[] = [policylayer, intercept, claudeCode];
