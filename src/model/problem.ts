/** One thing that is wrong with an input, written for the person who made it; printing is done elsewhere. */
export interface Problem {
  level: 'error' | 'warning';
  /** Where: a file, or a JSON pointer within one, such as `content/rules/x.mdx#/weight`. */
  path: string;
  /** What is wrong, as a plain sentence. */
  message: string;
  /** What to type or do instead. */
  tip?: string | undefined;
  expected?: string | undefined;
  actual?: string | undefined;
}

/** An input that cannot be used. Scripts print its problems and end with exit code 2. */
export class InputError extends Error {
  override name = 'InputError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** The problem as one block of text: place, message, expected, actual and tip. */
export function formatProblem(problem: Problem): string {
  const lines = [`${problem.level}: ${problem.path}: ${problem.message}`];
  if (problem.expected !== undefined) lines.push(`  expected: ${problem.expected}`);
  if (problem.actual !== undefined) lines.push(`  actual:   ${problem.actual}`);
  if (problem.tip !== undefined) lines.push(`  instead:  ${problem.tip}`);
  return lines.join('\n');
}

/** A value as one would write it, cut where it is long. */
export function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
