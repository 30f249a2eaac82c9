import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../src/model/index.ts';
import { type Scaffold, scaffolds, startFrom } from '../../../src/scaffold/index.ts';
import { readRules, readServer, unfilled } from '../../../src/store/index.ts';
import { fillIn } from '../../trials/fill-in.ts';
import { ruleRecipe, serverRecipe } from '../../trials/recipe.ts';

const base = mkdtempSync(join(tmpdir(), 'toolrisk-new-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const fresh = () => mkdtempSync(join(base, 'root-'));
const kindOf = (kind: string) => scaffolds.find((each) => each.kind === kind)!;
const started: [string, Scaffold, string | undefined][] = scaffolds.flatMap((each) =>
  (each.choices ?? [undefined]).map((choice): (typeof started)[number] => [
    `${each.kind} ${choice ?? ''}`.trim(),
    each,
    choice,
  ]),
);

describe.each(started)('a new %s', (_, scaffold, choice) => {
  it('is files of which every line to fill in stands under what it asks for', () => {
    const root = fresh();
    const paths = startFrom(scaffold, 'made-up', choice, root);
    for (const path of paths.filter((one) => !one.endsWith('.ts'))) {
      const lines = readFileSync(join(root, path), 'utf8').split('\n');
      const open = lines.flatMap((line, at) => (line.includes(unfilled) ? [at] : []));
      expect(open.length).toBeGreaterThan(3);
      for (const at of open)
        expect(`${lines[at - 1]}\n${lines[at]}`).toMatch(
          /^\s*(- )?# .*[.:].*\n|^(.*\n)?(FILL IN: .*\.|\s*- (title: )?FILL IN)$/,
        );
    }
  });

  it('is refused where a file is there already, which is left as it was', () => {
    const root = fresh();
    const [path] = startFrom(scaffold, 'made-up', choice, root) as [string];
    writeFileSync(join(root, path), 'mine');
    expect(() => startFrom(scaffold, 'made-up', choice, root)).toThrow('is there already, and was left as it is');
    expect(readFileSync(join(root, path), 'utf8')).toBe('mine');
  });

  it.each(['../x', 'X', 'a_b', '', '__proto__'])('is refused under the id "%s"', (id) => {
    expect(() => startFrom(scaffold, id, choice, fresh())).toThrow(InputError);
  });
});

describe('filled in,', () => {
  it('a new server can be read', () => {
    const root = fresh();
    const [path] = startFrom(kindOf('server'), 'made-up', undefined, root) as [string];
    expect(() => readServer('made-up', join(root, 'content'))).toThrow(/server\.yaml:3: is not filled in yet: name/);
    fillIn(join(root, path), serverRecipe.values);
    expect(readServer('made-up', join(root, 'content'))).toMatchObject({
      id: 'made-up',
      launch: { transport: 'stdio' },
    });
  });

  it('a new rule can be read', () => {
    const root = fresh();
    const [path] = startFrom(kindOf('rule'), 'verb-yodel', 'verb', root) as [string];
    expect(() => readRules(join(root, 'content'))).toThrow(/verb-yodel\.mdx:5: is not filled in yet: title/);
    fillIn(join(root, path), ruleRecipe.values);
    expect(readRules(join(root, 'content'))).toMatchObject([{ id: 'verb-yodel', supports: 'Execute', weight: 0.5 }]);
  });
});

it('a choice that is not there is refused with those that are', () => {
  expect(() => startFrom(kindOf('rule'), 'made-up', 'adverb', fresh())).toThrow('verb | phrase | noun');
  expect(() => startFrom(kindOf('server'), 'made-up', 'npm', fresh())).toThrow('there is one kind only');
});
