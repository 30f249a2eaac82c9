import { InputError } from '../model/index.ts';

/** The words of a command line: split at spaces, with single and double quotes and backslashes as a shell reads them; nothing is expanded. */
export function words(line: string): string[] {
  const result: string[] = [];
  let word: string | undefined;
  for (const [, space, single, double, escaped, plain] of line.matchAll(
    /(\s+)|'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+|.)/gsu,
  )) {
    if (space !== undefined) {
      if (word !== undefined) result.push(word);
      word = undefined;
      continue;
    }
    if (plain === "'" || plain === '"' || plain === '\\') fail(`the quote ${plain} is not closed`);
    word = (word ?? '') + (single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? plain ?? '');
  }
  if (word !== undefined) result.push(word);
  if (result.length === 0) fail('the command is empty');
  return result;
}

function fail(message: string): never {
  throw new InputError([
    {
      level: 'error',
      path: '--command',
      message,
      tip: "quote the whole command once, such as --command 'uv run tdwm-mcp'",
    },
  ]);
}
