import type { Answer, ExportContext } from '../../formats/index.ts';
import type { Call } from '../../model/index.ts';

/**
 * A consumer's reading of a text: what it does with one call after another, all in one
 * window; `refused` where hiding and denying cannot be told apart.
 */
export type Engine = (text: string, context: ExportContext) => (call: Call) => Answer;
