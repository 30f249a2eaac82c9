import type * as z from 'zod';
import { nearest } from './nearest.ts';
import { pointer } from './pointer.ts';
import { brief, InputError, type Problem } from './problem.ts';
import { keysAt, sentenceAt } from './schema-at.ts';

/**
 * The one door by which data from outside becomes typed: returns the parsed value.
 * `where` names the input (a file or an argument) in the problems.
 * Throws InputError with one problem per finding, each with what the schema says of the place.
 */
export function parse<S extends z.ZodType>(schema: S, value: unknown, where: string): z.output<S> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new InputError(result.error.issues.flatMap((issue) => toProblems(issue, { schema, where })));
}

interface Reading {
  schema: z.ZodType;
  where: string;
}

function toProblems(issue: z.core.$ZodIssue, reading: Reading): Problem[] {
  const { schema, where } = reading;
  const at = pointer(...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)));
  const path = at === '' ? where : `${where}#${at}`;
  const actual = issue.input === undefined ? undefined : brief(issue.input);
  const tip = sentenceAt(schema, issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return [
        {
          level: 'error',
          path,
          message: issue.input === undefined ? 'is missing' : 'has the wrong type',
          expected: issue.expected,
          actual,
          tip,
        },
      ];
    case 'invalid_value':
      return [
        {
          level: 'error',
          path,
          message: issue.input === undefined ? 'is missing' : 'is not one of the allowed values',
          expected: issue.values.map(String).join(' | '),
          actual,
          tip,
        },
      ];
    case 'unrecognized_keys': {
      const known = keysAt(schema, issue.path);
      return issue.keys.map((key) => {
        const meant = nearest(key, known);
        return {
          level: 'error',
          path: `${path}${at === '' ? '#' : ''}${pointer(key)}`,
          message: `"${key}" is not a known key here`,
          expected: meant === undefined && known.length > 0 ? [...new Set(known)].join(' | ') : undefined,
          tip: meant === undefined ? 'remove it, or correct its spelling' : `write ${meant}`,
        };
      });
    }
    case 'invalid_union': {
      const branches = issue.errors.filter((branch) => branch.length > 0);
      const nearest = branches.sort((a, b) => (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0))[0];
      if (!nearest) return [{ level: 'error', path, message: issue.message, actual, tip }];
      return nearest.flatMap((inner) => toProblems({ ...inner, path: [...issue.path, ...inner.path] }, reading));
    }
    default:
      return [{ level: 'error', path, message: issue.message, actual, tip }];
  }
}
