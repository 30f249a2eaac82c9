import { join } from 'node:path';
import {
  canonicalJson,
  type FormatPage,
  formatPageSchema,
  parse,
  type Proof,
  proofSchema,
  readingsOf,
  type Rule,
  ruleSchema,
} from '../model/index.ts';
import { writeComputed } from './computed.ts';
import { contentRoot } from './paths.ts';
import { fail, namesIn, parseJson, readFrontMatter, readOptional, shown } from './read-file.ts';

/** The front matter of all rules in `content/rules/`, by id. */
export function readRules(root = contentRoot): Rule[] {
  const folder = join(root, 'rules');
  return namesIn(folder, '.mdx').map((name) => {
    const file = join(folder, `${name}.mdx`);
    const rule = readFrontMatter(ruleSchema, file);
    if (rule.id !== name)
      fail(file, 'the id is not the name of its file', `write id: ${name}`, { expected: name, actual: rule.id });
    return rule;
  });
}

/** The front matter of the format pages in `content/formats/`, with the format's id, in their order. */
export function readFormatPages(root = contentRoot): (FormatPage & { id: string })[] {
  const folder = join(root, 'formats');
  return namesIn(folder, '.mdx')
    .map((id) => ({ id, ...readFrontMatter(formatPageSchema, join(folder, `${id}.mdx`)) }))
    .sort((a, b) => a.order - b.order);
}

/**
 * What is known of every consumer, by format: what running it showed, as `content/proofs/` records it, or what was read.
 * Throws InputError where both are there.
 */
export function readProofs(root = contentRoot): Proof[] {
  const recorded = namesIn(join(root, 'proofs'), '.json').map((name) => readProof(name, root)!);
  const readings = readingsOf(readFormatPages(root));
  for (const { format } of readings)
    if (recorded.some((proof) => proof.format === format))
      fail(
        join(root, 'formats', `${format}.mdx`),
        'says what was read, and its consumer was run',
        `remove read: from it; content/proofs/${format}.json says more`,
      );
  return [...recorded, ...readings].sort((a, b) => (a.format < b.format ? -1 : 1));
}

/** What running the consumer of a format showed; undefined where `content/proofs/` has nothing. */
export function readProof(format: string, root = contentRoot): Proof | undefined {
  const file = join(root, 'proofs', `${format}.json`);
  const text = readOptional(file);
  return text === undefined ? undefined : parse(proofSchema, parseJson(text, file), shown(file));
}

/**
 * Writes `content/proofs/<format>.json`; true when that changed the file. A proof that shows what the written one shows
 * keeps the day on which that was first seen.
 */
export function writeProof(proof: Proof, root = contentRoot): boolean {
  const written = readProof(proof.format, root);
  const isSame = written && canonicalJson({ ...written, date: proof.date }) === canonicalJson(proof);
  return writeComputed(proofSchema, isSame ? written : proof, join(root, 'proofs', `${proof.format}.json`));
}
