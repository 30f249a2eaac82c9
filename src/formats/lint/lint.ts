import { InputError } from '../../model/index.ts';
import { readers } from '../readers.ts';
import { checks } from './checks.ts';
import type { Finding, Pasted } from './check.ts';
import { writtenNames } from './written-names.ts';

/** What is known of the server that a policy is for. */
export interface LintContext {
  server: string;
  /** Its tools; with none, names are not checked. */
  tools: readonly string[];
}

/** Everything that a person should know of a pasted policy before relying on it, in the order of the checks. */
export function lint(text: string, format: string, { server, tools }: LintContext): Finding[] {
  const reader = readers.find((each) => each.format === format);
  if (!reader) return writtenNames(text, format, { server, tools });
  let value: unknown;
  try {
    value = reader.parse(text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map((problem) => ({
      ...problem,
      check: 'unreadable',
      does: 'The consumer cannot read the file.',
    }));
  }
  const decide = (tool: string) => reader.decide(value, server)({ tool, arguments: {} });
  const pasted: Pasted = { format, text, value, reader, server, tools, decide };
  const found = checks
    .filter((check) => check.formats.includes(format))
    .flatMap((check) => check.find(pasted).map((finding) => ({ check: check.id, ...finding })));
  // A key of the other dialect is an unknown key too; once is enough.
  return found.filter(
    ({ check, path }, index) =>
      !found.slice(0, index).some((other) => samePlace(other.path, path) && other.check !== check),
  );
}

function samePlace(a: string, b: string): boolean {
  const plain = (path: string) =>
    path
      .replace(/\[(\d+)\]/g, '.$1')
      .replace(/^\//, '')
      .replaceAll('/', '.');
  return a !== '' && plain(a) === plain(b);
}
