import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../src/classify/index.ts';
import { findingsOf } from '../../../src/classify/classify.ts';
import { serverContext } from '../../../src/classify/server-context.ts';
import { definitionSchema, identifierWords, type RuleSample } from '../../../src/model/index.ts';
import { contentRoot, readRules, readServers, readSnapshots } from '../../../src/store/index.ts';

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

test.each(rules)('$id says why it holds and when it is wrong', ({ id }) => {
  const body = readFileSync(join(contentRoot, 'rules', `${id}.mdx`), 'utf8').split(/^---$/m)[2]!;
  expect(body.trim().split('\n\n').length).toBeGreaterThan(1);
});

// Two words such as execute sql are language, whoever names a tool by them; samples may be any tool's name.
test('no rule matches the name of one recorded server, or the whole of a recorded name of three words', () => {
  const inWords = (name: string) => identifierWords(name).join(' ').toLowerCase();
  const servers = readServers();
  const names = servers
    .flatMap(({ id }) => readSnapshots(id).flatMap(({ tools }) => tools.map(({ definition }) => definition.name)))
    .map(inWords)
    .filter((name) => name.split(' ').length > 2);
  const own = new Set([...names, ...servers.map(({ id }) => inWords(id)).filter((id) => id.includes(' '))]);
  const named = rules.flatMap(({ id, match }) =>
    textsIn(match)
      .filter((text) => own.has(text.replaceAll('~', '')))
      .map((text) => `${id}: ${text}`),
  );
  expect(own.size).toBeGreaterThan(0);
  expect(named).toEqual([]);
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

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
