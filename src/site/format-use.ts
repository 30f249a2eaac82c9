import type { FormatModel } from '../catalog/index.ts';
import { fillNames, unnamed } from '../model/index.ts';

/** What a panel says of a format besides the policy's text: fetched when the format is chosen. */
export interface FormatUse {
  title: string;
  filename: string;
  language: string;
  href: string;
  /** With names in backticks. */
  steps: readonly string[];
  proof: string;
  proofText: string;
}

/** What every panel of a format says, whatever the policy. */
export function getFormatUse({ title, filename, language, href, data, proof }: FormatModel): FormatUse {
  return {
    title,
    filename,
    language,
    href,
    steps: data.steps.map((step) => fillNames(step, unnamed)),
    proof: proof.label,
    proofText: proofInWords(proof),
  };
}

/** The consumer, its version, the day and the cases of a proof, as they follow its level. */
export function proofInWords({ date, consumer, level, version, cases, agreed }: FormatModel['proof']): string {
  if (date === null) return '.';
  const what = level === 'read' ? consumer : `${consumer} ${version}`;
  const counts = cases > 0 && level !== 'read' ? `, ${agreed} of ${cases} cases agree` : '';
  return `, ${what}, ${date}${counts}.`;
}
