import { isEligible, type Reading } from './reading.ts';

/** Hints of the author: they add evidence of risk and are never evidence of safety. */
export function readHints(reading: Reading): void {
  const { annotations } = reading.tool;
  if (annotations === undefined) return;
  for (const by of reading.rules.hints)
    if (annotations[by.match.hint] === by.match.value && isEligible(by, reading))
      reading.findings.addUnquoted(by, 'hints');
}
