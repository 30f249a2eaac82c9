import { join } from 'node:path';
import {
  attackSchema,
  canonicalJson,
  type Entry,
  faqSchema,
  type FormatPage,
  formatPageSchema,
  guideSchema,
  type Moved,
  movedSchema,
  type LexiconClass,
  lexiconClassSchema,
  parse,
  type Proof,
  proofSchema,
  readingsOf,
  type Rule,
  ruleSchema,
  termPageSchema,
  withLexicon,
} from '../model/index.ts';
import type * as z from 'zod';
import { writeComputed } from './computed.ts';
import { contentRoot } from './paths.ts';
import { fail, namesIn, parseJson, parseYaml, readMdx, readOptional, readText, shown } from './read-file.ts';

/** The classes of words in `content/lexicon/`, by id. */
export function readLexicon(root = contentRoot): LexiconClass[] {
  const folder = join(root, 'lexicon');
  return namesIn(folder, '.yaml').map((name) => {
    const file = join(folder, `${name}.yaml`);
    const found = parseYaml(lexiconClassSchema, readText(file), file);
    if (found.id !== name)
      fail(file, 'the id is not the name of its file', `write id: ${name}`, { expected: name, actual: found.id });
    return found;
  });
}

/** The front matter of all rules in `content/rules/`, by id, with the words of the classes that they name. */
export function readRules(root = contentRoot): Rule[] {
  return readRuleEntries(root).map(({ data }) => data);
}

/**
 * The rules in `content/rules/` as entries, by id, with the words of the classes that they name. Throws InputError where an id is not the name of its file. */
export function readRuleEntries(root = contentRoot): Entry<Rule>[] {
  const entries = readEntries(ruleSchema, 'rules', root);
  for (const { id, data, file } of entries)
    if (data.id !== id)
      fail(join(root, file), 'the id is not the name of its file', `write id: ${id}`, {
        expected: id,
        actual: data.id,
      });
  const lexicon = readLexicon(root);
  return entries.map((entry) => ({ ...entry, data: withLexicon([entry.data], lexicon)[0]! }));
}

/** The pages of one kind that are written by hand, by file name. */
export const readPages = {
  attacks: (root = contentRoot) => readEntries(attackSchema, 'attacks', root),
  formats: (root = contentRoot) => readEntries(formatPageSchema, 'formats', root),
  guides: (root = contentRoot) => readEntries(guideSchema, 'guides', root),
  categories: (root = contentRoot) => readEntries(termPageSchema, 'categories', root),
  severities: (root = contentRoot) => readEntries(termPageSchema, 'severities', root),
  faqs: (root = contentRoot) =>
    namesIn(join(root, 'faqs'), '.yaml').map((id) => {
      const file = `faqs/${id}.yaml`;
      return { id, file, data: parseYaml(faqSchema, readText(join(root, file)), join(root, file)) };
    }),
};

/** The front matter of the format pages in `content/formats/`, with the format's id, in its order. */
export function readFormatPages(root = contentRoot): (FormatPage & { id: string })[] {
  return readPages.formats(root).map(({ id, data }) => ({ id, ...data }));
}

/** Where moved addresses lead, in the order of `content/moved.yaml`. */
export function readMoved(root = contentRoot): Moved[] {
  const file = join(root, 'moved.yaml');
  return parseYaml(movedSchema, readOptional(file) ?? '[]', file);
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
  return proofIn(join(root, 'proofs', `${format}.json`));
}

/**
 * Writes `content/proofs/<format>.json`; true when that changed the file. A proof that shows what the written one shows
 * keeps the day on which that was first seen.
 */
export function writeProof(proof: Proof, root = contentRoot): boolean {
  return writeProofTo(join(root, 'proofs', `${proof.format}.json`), proof);
}

/** What running clients with their hooks showed, by format, as `content/proofs/hooks/` records it. */
export function readHookProofs(root = contentRoot): Proof[] {
  const folder = join(root, 'proofs/hooks');
  return namesIn(folder, '.json').map((name) => proofIn(join(folder, `${name}.json`))!);
}

/** Writes `content/proofs/hooks/<format>.json`, as `writeProof` does. */
export function writeHookProof(proof: Proof, root = contentRoot): boolean {
  return writeProofTo(join(root, 'proofs/hooks', `${proof.format}.json`), proof);
}

function proofIn(file: string): Proof | undefined {
  const text = readOptional(file);
  return text === undefined ? undefined : parse(proofSchema, parseJson(text, file), shown(file));
}

function writeProofTo(file: string, proof: Proof): boolean {
  const written = proofIn(file);
  const isSame = written && canonicalJson({ ...written, date: proof.date }) === canonicalJson(proof);
  return writeComputed(proofSchema, isSame ? written : proof, file);
}

function readEntries<S extends z.ZodType>(schema: S, folder: string, root: string): Entry<z.output<S>>[] {
  return namesIn(join(root, folder), '.mdx').map((id) => {
    const file = `${folder}/${id}.mdx`;
    return { id, file, data: readMdx(schema, join(root, file)).data };
  });
}
