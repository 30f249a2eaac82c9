import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as prettier from 'prettier';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judge, type JudgedServer, readSettings } from '../../src/catalog/index.ts';
import { compileRules, type RuleSet, verdictsFile } from '../../src/classify/index.ts';
import { type Format, formats, nameOf } from '../../src/formats/index.ts';
import { guessAmong } from '../../src/formats/lint/guess.ts';
import { judgeAs } from '../../src/formats/lint/lint.ts';
import { misfits } from '../../src/formats/lint/misfits.ts';
import { canonicalJson } from '../../src/model/index.ts';
import { publishedForWlm } from '../../src/prove/published.ts';
import { scaffolds, startFrom } from '../../src/scaffold/index.ts';
import {
  contentRoot,
  readCatalogData,
  readProofs,
  readRules,
  readServer,
  readServers,
  readSnapshots,
  readVerdicts,
} from '../../src/store/index.ts';
import { recordList } from '../content/bare-server.ts';
import { publishedLaws } from '../content/published-laws.ts';
import { readServerContent } from '../content/server-content.ts';
import { serverLaws } from '../content/server-laws.ts';
import { expectAgreement } from '../engines/agreement.ts';
import { sampleOf } from '../sample.ts';
import { namedByRules } from '../unit/classify/rule-names.ts';
import { firedOn } from '../unit/classify/rule-samples.ts';
import { fillIn } from './fill-in.ts';
import { formatRecipe, type Recipe, recipes, ruleRecipe, serverRecipe } from './recipe.ts';
import { readInstructions } from './readme.ts';

const repository = join(import.meta.dirname, '../..');
const root = mkdtempSync(join(tmpdir(), 'toolrisk-recipes-'));
const content = join(root, 'content');
afterAll(() => rmSync(root, { recursive: true, force: true }));
// What a recipe adds may be there already, as in the clone in which it was just followed.
const added = [
  ['servers', serverRecipe.id],
  ['rules', `${ruleRecipe.id}.mdx`],
  ['formats', `${formatRecipe.id}.mdx`],
].map((path) => join(contentRoot, ...path));
beforeAll(() => cpSync(contentRoot, content, { recursive: true, filter: (from) => !added.includes(from) }));

/** The files of a recipe, started and filled in. */
function follow({ kind, id, values }: Recipe): string[] {
  const paths = startFrom(
    scaffolds.find((each) => each.kind === kind)!,
    id,
    undefined,
    root,
  ).map((path) => join(root, path));
  for (const path of paths) fillIn(path, values);
  return paths;
}

test.each(recipes)('README says how a $kind is added, and names every file that is started', (recipe) => {
  const { commands, names } = readInstructions(recipe, repository);
  expect(commands[0]).toBe(`npm run new -- ${recipe.kind} ${recipe.id}`);
  const fresh = mkdtempSync(join(root, 'named-'));
  const scaffold = scaffolds.find(({ kind }) => kind === recipe.kind)!;
  expect(startFrom(scaffold, recipe.id, undefined, fresh).filter((path) => !names(path))).toEqual([]);
  expect(names('src/catalog/judge.ts')).toBe(false);
});

describe('a server that was added by README alone', () => {
  const { id } = serverRecipe;
  let published: JudgedServer;
  beforeAll(async () => {
    follow(serverRecipe);
    await recordList(content, id, join(repository, 'test/fixtures/content/filesystem.json'));
    published = judge(readCatalogData(content, [id]), readSettings({})).servers[0]!;
  });

  test.each(serverLaws)('keeps the law that $name', ({ breaches }) => {
    expect(breaches(readServerContent(id, content))).toEqual([]);
  });

  test.each(publishedLaws)('keeps the law of what is published that $name', ({ breaches }) => {
    expect(breaches(published)).toEqual([]);
  });

  test('has an entry that is laid out as the others are', async () => {
    const file = join(content, 'servers', id, 'server.yaml');
    const options = await prettier.resolveConfig(join(repository, 'package.json'));
    expect(await prettier.check(readFileSync(file, 'utf8'), { ...options, parser: 'yaml' })).toBe(true);
  });

  test('leaves what was there as it was', () => {
    const others = readServers(content).filter((server) => server.id !== id);
    expect(others).toEqual(readServers().filter((server) => server.id !== id));
    for (const other of others) expect(readVerdicts(other.id, content)).toEqual(readVerdicts(other.id));
  });
});

const unrelated = sampleOf(
  readServers()
    .map(({ id }) => id)
    .filter((id) => id !== serverRecipe.id && readVerdicts(id) !== undefined),
  20,
);

describe('a rule that was added by README alone', () => {
  let compiled: RuleSet;
  beforeAll(() => {
    follow(ruleRecipe);
    compiled = compileRules(readRules(content));
  });

  test('fires on its samples and is silent on the others', () => {
    const rule = readRules(content).find(({ id }) => id === ruleRecipe.id)!;
    for (const sample of rule.tests.match) expect(firedOn(sample, compiled)).toContain(rule.id);
    for (const sample of rule.tests.no) expect(firedOn(sample, compiled)).not.toContain(rule.id);
  });

  test('may have names of recorded tools among its samples, since no rule matches them alone', () => {
    const { tests } = readRules(content).find(({ id }) => id === ruleRecipe.id)!;
    const names = readSnapshots(serverRecipe.id, content).flatMap(({ tools }) =>
      tools.map((tool) => tool.definition.name),
    );
    expect(tests.no).toEqual(expect.arrayContaining(names.filter((name) => /^(read|move)_/.test(name))));
    expect(namedByRules(content)).toEqual([]);
  });

  test('has a page', () => {
    expect(judge(readCatalogData(content, [serverRecipe.id]), readSettings({})).rules.has(ruleRecipe.id)).toBe(true);
  });

  test.each(unrelated)('moves no verdict of %s, whose file stays as it was', (id) => {
    const fresh = verdictsFile(readServer(id, content), readSnapshots(id, content), compiled);
    expect(canonicalJson(fresh) === canonicalJson(readVerdicts(id))).toBe(true);
  });
});

describe('a format that was added by README alone', () => {
  let format: Format;
  let known: Format[];
  beforeAll(async () => {
    const [first] = follow(formatRecipe) as [string];
    for (const path of ['model', 'policy', 'formats/format.ts', 'formats/shape.ts', ...folders])
      linkTo(join('src', path));
    const module = (await import(pathToFileURL(first).href)) as Record<string, Format>;
    format = Object.values(module)[0]!;
    known = [...formats.filter(({ id }) => id !== format.id), format];
  });
  const folders = ['formats/lint', 'formats/read', 'formats/write'];
  const texts = () => {
    const { context, policies } = publishedForWlm();
    return policies.map(({ policy }) => ({ context, text: format.export(policy, context).text }));
  };

  test('does what its text says, and never less than the policy', () => {
    expectAgreement(format, (text, context) => format.read!(text).decide(nameOf(context)), { numRuns: 200 });
  });

  test('writes what it reads, in which lint finds nothing', () => {
    for (const { text, context } of texts()) {
      expect(misfits(JSON.parse(text), format.shape!, { isStrict: true })).toEqual([]);
      expect(judgeAs(format, text, context, (one) => guessAmong(known, one)).findings).toEqual([]);
    }
  });

  test('is told from every other', () => {
    expect(texts().map(({ text }) => guessAmong(known, text))).toEqual(texts().map(() => format.id));
    const { context, policies } = publishedForWlm();
    for (const other of formats) {
      const { text } = other.export(policies[0]!.policy, context);
      expect(guessAmong(known, text)).toBe(guessAmong(formats, text));
    }
  });

  test('has a page, which says what was read since nothing was run', () => {
    expect(readProofs(content).find((proof) => proof.format === format.id)).toMatchObject({ level: 'read', cases: 0 });
  });
});

/** Puts what the new code imports into its place. */
function linkTo(path: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  symlinkSync(join(repository, path), join(root, path));
}
