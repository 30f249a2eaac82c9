import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseDocument } from 'yaml';
import type * as z from 'zod';
import { InputError, parse, type Problem } from '../model/index.ts';

/** What stands in a file to start from where something is to be filled in. */
export const unfilled = 'FILL IN';

/** The text of a file; undefined where there is none. Throws InputError where it cannot be read. */
export function readOptional(file: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(readFileSync(file));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    if (hasCode(error, 'EISDIR')) return fail(file, 'is a folder', 'give the file in it');
    if (hasCode(error, 'ERR_ENCODING_INVALID_ENCODED_DATA'))
      return fail(file, 'is not UTF-8 text', 'save it as UTF-8, or give another file');
    return fail(file, `cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** The text of a file. Throws InputError where there is none. */
export function readText(file: string, tip?: string): string {
  return readOptional(file) ?? fail(file, 'there is no such file', tip);
}

/** The value in a JSON file. Throws InputError naming the file and the place. */
export function readJson(file: string, tip?: string): unknown {
  return parseJson(readText(file, tip), file);
}

/** The value of a JSON text; `file` names it in the problem. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return fail(file, `is not JSON: ${(error as Error).message}`, 'correct the file at that place');
  }
}

/** The value of a YAML text as the schema gives it; `file` names it in the problems. */
export function parseYaml<S extends z.ZodType>(schema: S, text: string, file: string): z.output<S> {
  refuseUnfilled(text, file);
  const document = parseDocument(text);
  if (document.errors.length > 0)
    throw new InputError(
      document.errors.map((error) => ({
        level: 'error',
        path: `${shown(file)}:${error.linePos?.[0].line ?? 1}`,
        message: `is not YAML: ${error.message.split('\n')[0]?.replace(/:$/, '')}`,
        tip: 'correct that line; quote a value that holds ": " or " #"',
      })),
    );
  return parse(schema, document.toJS() ?? {}, shown(file));
}

/** The front matter of an MDX file as the schema gives it, and the prose below it. */
export function readMdx<S extends z.ZodType>(schema: S, file: string): { data: z.output<S>; body: string } {
  const text = readText(file);
  refuseUnfilled(text, file);
  const match = /^---\r?\n(.*?)^---[ \t]*$(.*)/ms.exec(text);
  if (!match)
    return fail(file, 'has no front matter', 'start the file with a line ---, the YAML, and another line ---');
  return { data: parseYaml(schema, `\n${match[1]}`, file), body: match[2]!.trim() };
}

/** Throws InputError where lines of an authored text are still to be filled in, naming all of them. */
function refuseUnfilled(text: string, file: string): void {
  if (!text.includes(unfilled)) return;
  throw new InputError(
    text.split('\n').flatMap((line, at) =>
      line.includes(unfilled)
        ? [
            {
              level: 'error' as const,
              path: `${shown(file)}:${at + 1}`,
              message: `is not filled in yet: ${line.trim()}`,
              tip: 'write what the line above it asks for',
            },
          ]
        : [],
    ),
  );
}

/** Names in a folder with this ending, in code-unit order, without the ending; none where there is no folder. */
export function namesIn(folder: string, ending: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
      .map((name) => name.slice(0, name.length - ending.length))
      .sort();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    return fail(folder, `cannot be listed (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** A path as people type it: relative to where they are, if it is below. */
export function shown(file: string): string {
  const path = relative(process.cwd(), file);
  return path === '' || path.startsWith('..') ? file : path;
}

/** Throws InputError about a file. */
export function fail(file: string, message: string, tip?: string, more: Partial<Problem> = {}): never {
  throw new InputError([{ level: 'error', path: shown(file), message, tip, ...more }]);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
