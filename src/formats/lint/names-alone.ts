import type { Format } from '../format.ts';
import type { Finding } from './check.ts';
import { meant } from './nearest.ts';

/** For a language that only its own engine reads: the names of tools in the text that no tool of the server has. */
export function namesAlone(
  text: string,
  { names: pattern }: Pick<Format, 'names'>,
  { server, tools }: { server: string; tools: readonly string[] },
): Finding[] {
  if (!pattern || tools.length === 0) return [];
  const found = [...text.matchAll(pattern)].flatMap(([, name, list]) => name ?? list!.split(/"\s*,\s*"/));
  return [...new Set(found)]
    .filter((name) => !name.includes('\\') && !tools.includes(name))
    .map((name) => {
      const near = meant(name, tools);
      return {
        check: 'unknown-tools',
        level: 'error',
        path: `"${name}"`,
        message: `${server} has no tool "${name}"; names are compared letter by letter`,
        tip: near === undefined ? 'remove it, or give the server that has it' : `write "${near}"`,
        does: 'The statement holds for no call.',
      };
    });
}
