import { expect, it } from 'vitest';
import { compileRules, verdictsFile } from '../../../src/classify/index.ts';
import { canonicalJson, type Rule } from '../../../src/model/index.ts';
import { readServer, readSnapshots } from '../../../src/store/index.ts';
import { rules } from '../../rules.ts';

const server = readServer('teradata-wlm');
const snapshots = readSnapshots(server.id);
const written = (given: readonly Rule[]) => verdictsFile(server, snapshots, compileRules(given));
const before = written(rules);
const sample = rules.find(({ id }) => id === 'verb-terminate')!;

/** The tools of which another file says something else. */
function moved(given: readonly Rule[]): string[] {
  const after = new Map(written(given).tools.map((tool) => [tool.name, canonicalJson(tool)]));
  return before.tools.filter((tool) => after.get(tool.name) !== canonicalJson(tool)).map(({ name }) => name);
}

it('a rule that no tool shows leaves the file as it is', () => {
  const rule: Rule = { ...sample, id: 'verb-warble', match: { ...sample.match, verbs: ['warble'] } as Rule['match'] };
  expect(canonicalJson(written([...rules, rule]))).toBe(canonicalJson(before));
});

it('another title, summary or sample of a rule leaves the file as it is', () => {
  const retold = rules.map((rule) => ({ ...rule, version: rule.version + 1, title: 'Another', summary: 'Another.' }));
  expect(canonicalJson(written(retold))).toBe(canonicalJson(before));
});

it('another weight of a rule moves the verdicts that name it and no others', () => {
  const named = before.tools
    .filter(({ history }) => canonicalJson(history).includes('"rule":"verb-terminate"'))
    .map(({ name }) => name);
  const lighter = rules.map((rule) => (rule.id === sample.id ? { ...rule, weight: 0.01 } : rule));
  const others = moved(lighter).filter((name) => !named.includes(name));
  expect(moved(lighter)).not.toEqual([]);
  expect(others).toEqual([]);
});
