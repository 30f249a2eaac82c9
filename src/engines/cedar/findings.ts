import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { type Found, nearest } from '../../formats/index.ts';
import { problemOf, type Statement } from './statements.ts';

/** What a statement is held against. */
interface Known {
  schema: cedar.SchemaJson<string>;
  /** The arguments that its tools have, as the statement has to write them. */
  names: readonly string[];
}

/** Arguments that no tool has, and what the validator says; claims of the caller are in no schema of tools, so nothing is said of them. */
export function schemaFindings(statement: Statement, { schema, names }: Known): Found[] {
  const { text, path, line } = statement;
  const at = { path, ...(line !== undefined && { line }) };
  const misspelt = statement.reads.flatMap((name): Found[] => {
    const near = names.includes(name) ? undefined : nearest(name, names);
    if (near === undefined) return [];
    return [
      { level: 'error', ...at, message: `no tool here has "${name}", so the test never holds`, tip: `write "${near}"` },
    ];
  });
  if (misspelt.length > 0) return misspelt;
  const answer = cedar.validate({ schema, policies: { staticPolicies: { policy0: text } } });
  if (answer.type === 'failure') return [];
  return answer.validationErrors
    .filter(({ error }) => !/claim_/.test(error.message))
    .map(({ error }) => {
      const { message, tip, ...problem } = problemOf(error, text, path);
      return { ...problem, ...at, message: plain(message), tip: plain(tip ?? 'correct it') };
    });
}

/** The words without the name that the statement has only here. */
function plain(words: string): string {
  return words.replace(/for policy `policy0`, /, '');
}
