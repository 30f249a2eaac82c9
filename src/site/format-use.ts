import type { FormatModel, ModeTable, SeenCalls } from '../catalog/index.ts';

/** What a panel says of a format besides the policy's text: fetched when the format is chosen. */
export interface FormatUse {
  title: string;
  filename: string;
  language: string;
  href: string;
  /** With names in backticks, and words in braces for the reader's own. */
  steps: readonly string[];
  /** A call that must be refused and one that must pass, with what is printed; or why that was not tried. */
  seen: SeenCalls;
  /** The ways in which a policy only seems to work. */
  seems: readonly string[];
  /** The consumer's modes, by which it is said where the rows of a panel hold. */
  modeTable: ModeTable;
  proof: string;
  proofText: string;
}

/** What every panel of a format says, whatever the policy. */
export function getFormatUse({ title, filename, language, href, data, modeTable, proof }: FormatModel): FormatUse {
  const { check } = data;
  return {
    title,
    filename,
    language,
    href,
    steps: data.steps,
    seen:
      'untried' in check
        ? { untried: check.untried }
        : { refused: inWords(check.refused), passes: inWords(check.passes) },
    seems: 'untried' in check ? [] : check.seems,
    modeTable,
    proof: proof.label,
    proofText: proofInWords(proof),
  };
}

function inWords({ call, prints }: { call: string; prints: string }): string {
  return `${call} ${prints}`;
}

/** The consumer, its version, the day and the cases of a proof, as they follow its level. */
export function proofInWords({ date, consumer, level, version, cases, agreed }: FormatModel['proof']): string {
  if (date === null) return '.';
  const what = level === 'read' ? consumer : `${consumer} ${version}`;
  const counts = cases > 0 && level !== 'read' ? `, ${agreed} of ${cases} cases agree` : '';
  return `, ${what}, ${date}${counts}.`;
}
