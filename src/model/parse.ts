import type * as z from 'zod';
import { pointer } from './pointer.ts';
import { brief, InputError, type Problem } from './problem.ts';

/**
 * The one door by which data from outside becomes typed: returns the parsed value.
 * `where` names the input (a file or an argument) in the problems.
 * Throws InputError with one problem per finding.
 */
export function parse<S extends z.ZodType>(schema: S, value: unknown, where: string): z.output<S> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new InputError(result.error.issues.flatMap((issue) => toProblems(issue, where)));
}

function toProblems(issue: z.core.$ZodIssue, where: string): Problem[] {
  const at = pointer(...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)));
  const path = at === '' ? where : `${where}#${at}`;
  const actual = issue.input === undefined ? undefined : brief(issue.input);
  switch (issue.code) {
    case 'invalid_type':
      return [{ level: 'error', path, message: 'has the wrong type or is missing', expected: issue.expected, actual }];
    case 'invalid_value':
      return [
        {
          level: 'error',
          path,
          message: 'is not one of the allowed values',
          expected: issue.values.map(String).join(' | '),
          actual,
        },
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        level: 'error',
        path: `${path}${at === '' ? '#' : ''}${pointer(key)}`,
        message: `"${key}" is not a known key here`,
        tip: 'remove it, or correct its spelling',
      }));
    case 'invalid_union': {
      const branches = issue.errors.filter((branch) => branch.length > 0);
      const nearest = branches.sort((a, b) => (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0))[0];
      if (!nearest) return [{ level: 'error', path, message: issue.message, actual }];
      return nearest.flatMap((inner) => toProblems({ ...inner, path: [...issue.path, ...inner.path] }, where));
    }
    default:
      return [{ level: 'error', path, message: issue.message, actual }];
  }
}
