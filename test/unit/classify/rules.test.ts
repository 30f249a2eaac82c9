import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../src/classify/index.ts';
import { findingsOf } from '../../../src/classify/classify.ts';
import { serverContext } from '../../../src/classify/server-context.ts';
import { definitionSchema, type RuleSample } from '../../../src/model/index.ts';
import { readRules, readServers, readSnapshots } from '../../../src/store/index.ts';

const rules = readRules();
const compiled = compileRules(rules);

test('there are rules', () => {
  expect(rules.length).toBeGreaterThan(40);
});

describe.each(rules)('$id', (rule) => {
  test.each(rule.tests.match.map((sample) => ({ name: JSON.stringify(sample), sample })))(
    'fires on $name',
    ({ sample }) => {
      expect(fired(sample)).toContain(rule.id);
    },
  );

  test.each(rule.tests.no.map((sample) => ({ name: JSON.stringify(sample), sample })))(
    'is silent on $name',
    ({ sample }) => {
      expect(fired(sample)).not.toContain(rule.id);
    },
  );
});

test('no rule names a recorded tool or server', () => {
  const names = new Set(
    readServers().flatMap(({ id }) => [
      id,
      ...readSnapshots(id).flatMap(({ tools }) => tools.map(({ definition }) => definition.name)),
    ]),
  );
  const parts = (name: string): string[] => name.toLowerCase().split(/[^a-z0-9]+/);
  const phrases = new Set([...names].map((name) => parts(name).join(' ')).filter((name) => name.includes(' ')));
  const words = rules.flatMap((rule) => wordsOf(rule.match).map((word) => `${rule.id}: ${word}`));
  expect(words.filter((word) => phrases.has(word.slice(word.indexOf(' ') + 1)))).toEqual([]);
});

/** The ids of the rules that fire on a sample, and the purposes that are inferred from it. */
function fired(sample: RuleSample): string[] {
  const definition = definitionSchema.parse(
    typeof sample === 'string'
      ? sample.includes(' ')
        ? { name: 'x', description: sample }
        : { name: sample }
      : { name: 'x', ...sample },
  );
  const siblings = typeof sample === 'string' ? [] : (sample.siblings ?? []);
  const context = serverContext(
    [definition, ...siblings.map((name) => ({ name }))],
    compiled,
    typeof sample === 'string' ? {} : { purposes: sample.purposes },
  );
  const inferred = compiled.purposes
    .filter(({ match }) => context.purposes.has(match.purpose))
    .map(({ rule }) => rule.id);
  return [...findingsOf(definition, compiled, context).map(({ by }) => by.rule.id), ...inferred];
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}
