import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { InputError, isObject, type Problem } from '../../model/index.ts';

/** One statement of Cedar, with what it names and tests. */
export interface Statement {
  text: string;
  /** Where it stands. */
  path: string;
  effect: 'permit' | 'forbid';
  isConditional: boolean;
  /** Its entities by type, those of its scope first. */
  entities: { type: string; id: string; inScope: boolean }[];
  /** The attributes that its conditions read, such as those of the context. */
  reads: string[];
  /** The line of the file at which it begins, where that is known. */
  line?: number;
}

/** Parses statements by Cedar's own parser. Throws InputError with the line and column of each error. */
export function parseStatements(texts: readonly Pick<Statement, 'text' | 'path' | 'line'>[]): Statement[] {
  const problems: Problem[] = [];
  const statements = texts.flatMap(({ text, path, line }): Statement[] => {
    const parsed = cedar.policyToJson(text);
    if (parsed.type === 'failure') {
      problems.push(...parsed.errors.map((error) => problemOf(error, text, path)));
      return [];
    }
    const { effect, conditions, ...scope } = parsed.json;
    const entities = [
      ...entitiesIn(scope).map((each) => ({ ...each, inScope: true })),
      ...entitiesIn(conditions).map((each) => ({ ...each, inScope: false })),
    ];
    const reads = [...new Set(attributesIn(conditions))];
    return [
      {
        text,
        path,
        effect,
        isConditional: conditions.length > 0,
        entities,
        reads,
        ...(line !== undefined && { line }),
      },
    ];
  });
  if (problems.length > 0) throw new InputError(problems);
  return statements;
}

/** An error of Cedar's as a problem: what it says, where, and how it helps. */
export function problemOf(
  { message, help, sourceLocations }: cedar.DetailedError,
  text: string,
  path: string,
): Problem {
  const place = sourceLocations?.[0];
  const before = place && new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, place.start));
  const lines = before?.split('\n');
  const where = lines ? ` (line ${lines.length}, column ${lines.at(-1)!.length + 1} of the statement)` : '';
  return { level: 'error', path, message: `${message}${where}`, tip: help ?? 'correct the statement there' };
}

function attributesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(attributesIn);
  if (!isObject(value)) return [];
  const own = typeof value.attr === 'string' ? [value.attr] : [];
  return [...own, ...Object.values(value).flatMap(attributesIn)];
}

function entitiesIn(value: unknown): { type: string; id: string }[] {
  if (Array.isArray(value)) return value.flatMap(entitiesIn);
  if (!isObject(value)) return [];
  if (typeof value.type === 'string' && typeof value.id === 'string') return [{ type: value.type, id: value.id }];
  return Object.values(value).flatMap(entitiesIn);
}
