import type { ExportContext, Loss } from '../format.ts';

/** The lines that open a text with comments: what it is, where it stands and for which snapshot; then its losses. */
export function opening(mark: string, context: ExportContext, losses: readonly Loss[]): string {
  const lines = [`${context.title}: ${context.permalink} ${context.digest}`, ...losses.map((loss) => loss.message)];
  return lines.map((line) => `${mark} ${oneLine(line)}\n`).join('');
}

/** The text without what could end a comment line in any of the formats. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]/gu, ' ');
}
