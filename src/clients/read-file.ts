import { jsonc } from '../formats/read/jsonc.ts';
import { toml } from '../formats/read/toml.ts';
import { yaml } from '../formats/read/yaml.ts';
import { InputError, isObject, type Problem } from '../model/core.ts';

/** A text as a value, in the language that its path or itself tells; what a parser says where there is none. */
export function valueOf(text: string, path: string): { value: unknown } | { problem: Problem } {
  const own = text.replace(/^\uFEFF/, '');
  if (own.trim() === '') return { value: {} };
  let first: Problem | undefined;
  for (const parse of parsersFor(path, own)) {
    try {
      const value = parse(own);
      if (isObject(value)) return { value };
      first ??= { level: 'error', path, message: 'is no object of settings' };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      first ??= { ...error.problems[0]!, path };
    }
  }
  return { problem: withoutWords(first!) };
}

function parsersFor(path: string, text: string): ((text: string) => unknown)[] {
  if (/\.toml$/i.test(path)) return [toml];
  if (/\.ya?ml$/i.test(path)) return [yaml];
  if (/\.jsonc?$/i.test(path)) return [jsonc];
  return text.trimStart().startsWith('{') ? [jsonc] : [toml, yaml];
}

/** What a parser says without the words of the text that it quotes, which may be a secret. */
function withoutWords(problem: Problem): Problem {
  const [, place, language] = /^(line \d+, column \d+: )?cannot be read as (\w+)/.exec(problem.message) ?? [];
  if (language === undefined) return problem;
  return { level: 'error', path: problem.path, message: `${place ?? ''}cannot be read as ${language}` };
}
