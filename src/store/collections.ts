import { join } from 'node:path';
import {
  canonicalJson,
  type FormatPage,
  formatPageSchema,
  parse,
  type Proof,
  proofSchema,
  type Rule,
  ruleSchema,
} from '../model/index.ts';
import { writeComputed } from './computed.ts';
import { contentRoot } from './paths.ts';
import { fail, namesIn, parseJson, readFrontMatter, readJson, readOptional, shown } from './read-file.ts';

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

/** Every proof in `content/proofs/`. */
export function readProofs(root = contentRoot): Proof[] {
  const folder = join(root, 'proofs');
  return namesIn(folder, '.json').map((name) => {
    const file = join(folder, `${name}.json`);
    return parse(proofSchema, readJson(file), file);
  });
}

/**
 * Writes `content/proofs/<format>.json`; true when that changed the file. A proof that shows what the written one shows
 * keeps the day on which that was first seen.
 */
export function writeProof(proof: Proof, root = contentRoot): boolean {
  const file = join(root, 'proofs', `${proof.format}.json`);
  const text = readOptional(file);
  const written = text === undefined ? undefined : parse(proofSchema, parseJson(text, file), shown(file));
  const isSame = written && canonicalJson({ ...written, date: proof.date }) === canonicalJson(proof);
  return writeComputed(proofSchema, isSame ? written : proof, file);
}
