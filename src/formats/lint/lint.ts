import { InputError } from '../../model/index.ts';
import { readers as ownReaders } from '../readers.ts';
import type { Reader } from '../readers/reader.ts';
import { checks as ownChecks } from './checks.ts';
import type { Check, Finding, Found, Pasted } from './check.ts';
import { consumers } from './consumers.ts';
import { lineOf } from './position.ts';
import { serverIn } from './other-server.ts';
import { outcome } from './outcome.ts';
import { unreadable } from './unreadable.ts';
import { writtenNames } from './written-names.ts';

/** What is known of the server that a policy is for. */
export interface LintContext {
  server: string;
  /** Its tools; with none, those are decided that the text names. */
  tools: readonly string[];
  /** Readers and checks beside those that need no engine. */
  readers?: readonly Reader[];
  checks?: readonly Check[];
}

/** What came of reading a policy. */
export interface Judged {
  findings: Finding[];
  /** What the consumer does with every tool, in a sentence; undefined where the text was not read. */
  does: string | undefined;
}

/** Everything that a person should know of a pasted policy before relying on it, in the order of the checks. */
export function lint(text: string, format: string, context: LintContext): Finding[] {
  return judge(text, format, context).findings;
}

/** The findings, and what happens to calls whether there are any or not. */
export function judge(text: string, format: string, context: LintContext): Judged {
  const reader = [...(context.readers ?? []), ...ownReaders].find((each) => each.format === format);
  const judged = ({ findings, does }: Judged) => ({ findings: findings.map((finding) => placed(finding, text)), does });
  if (!reader) return judged({ findings: writtenNames(text, format, context), does: undefined });
  const consumer = consumers[format] ?? { ...unknown, name: format };
  let value: unknown;
  try {
    value = reader.parse(text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const findings = unreadable(text, { format, consumer, tools: context.tools }, error.problems);
    return judged({ findings, does: undefined });
  }
  const server = serverIn(value, reader, context);
  const { decide, does, stops, instead } = outcome({ reader, value, server, tools: context.tools, consumer });
  const pasted: Pasted = { format, text, value, reader, consumer, server, tools: context.tools, decide, does, stops };
  const found = [...ownChecks, ...(context.checks ?? [])]
    .filter((check) => check.formats?.includes(format) ?? true)
    .flatMap((check) => check.find(pasted).map((each) => finish(each, check.id, pasted, instead)));
  return judged({ findings: withoutDoubles(found), does });
}

const unknown = { unreadable: 'not tried', unfit: 'not tried', unknownKey: 'it is not read' } as const;

/** Adds what the consumer does, and would do with the correction. */
function finish(
  { does, corrected, ...found }: Found,
  check: string,
  pasted: Pasted,
  instead: (value: unknown) => string,
): Finding {
  const said = does ?? pasted.does;
  const after = corrected === undefined ? '' : ` ${instead(corrected)}`;
  return { check, ...found, does: `${said}${after}`.trim() };
}

function placed(finding: Finding, text: string): Finding {
  const line = finding.line ?? lineOf(text, finding.path);
  return line === undefined ? finding : { ...finding, line };
}

/** A key of the other dialect is an unknown key too; once is enough. Nor need an error be summed up. */
function withoutDoubles(found: readonly Finding[]): Finding[] {
  const isSummedUp = found.some(({ level }) => level === 'error');
  return found.filter(
    ({ check, path }, index) =>
      !(isSummedUp && check === 'nothing-callable') &&
      (path === '' || !found.slice(0, index).some((other) => other.path === path && other.check !== check)),
  );
}
