import type { ExportContext, Loss, TextFormat } from '../../formats/index.ts';
import type { Call, Policy } from '../../model/index.ts';
import { getOutcome, tallyInWords, tallyOf, type Outcome } from './outcomes.ts';

/** A policy as one format's text, with what that text does. */
export interface FormatText {
  text: string;
  /** What the format cannot say. */
  losses: readonly Loss[];
  /** What the text does with one call of every tool: `1 hidden and refused, 41 pass`. */
  decided: string;
  outcomes: Outcome[];
}

/** A call worth a row, with a remark on why. */
export interface CallRow {
  call: Call;
  note: string | null;
}

/** Writes a policy for one consumer, and decides the rows and one call of every tool by what was written. */
export function writeFormatText(
  format: TextFormat,
  policy: Policy,
  context: ExportContext,
  rows: readonly CallRow[],
  calls: readonly Call[],
): FormatText {
  const { text, losses, enforced } = format.export(policy, context);
  return {
    text,
    losses,
    decided: tallyInWords(tallyOf(enforced, calls)),
    outcomes: rows.map(({ call, note }) => getOutcome(enforced, call, note)),
  };
}
