import { describe, expect, test } from 'vitest';
import { reportSarif } from '../../../src/check/index.ts';
import { driftIn } from '../../../src/clients/index.ts';
import { catalogue, wholeStack } from '../clients/fixture.ts';
import { isSarif } from './sarif-schema.ts';

interface Log {
  runs: {
    results: {
      ruleId: string;
      level: string;
      locations: {
        physicalLocation: { artifactLocation: { uri: string; uriBaseId?: string }; region?: { startLine: number } };
      }[];
    }[];
  }[];
}

const { found, stack } = wholeStack();
const drifts = [...found.texts].flatMap(([path, text]) => driftIn(path, text, catalogue));
const problems = [{ level: 'error', path: '/etc/a b/c.json', message: 'cannot be read' }] as const;
const log = reportSarif(
  { stack, problems: [...problems], drifts },
  { version: '0.0.0', lineOf: (path) => (found.texts.has(path) ? 3 : undefined) },
) as Log;
const { results } = log.runs[0]!;

test('a log is valid by the schema of SARIF 2.1.0', () => {
  isSarif(log);
  expect(isSarif.errors).toBeNull();
});

describe('the schema refuses a log', () => {
  test.each([
    ['without a tool', { version: '2.1.0', runs: [{}] }],
    ['with a key that it does not know', { ...log, tools: [] }],
    [
      'of a level that there is none of',
      { ...log, runs: [{ ...log.runs[0], results: [{ ...results[0], level: 'high' }] }] },
    ],
    [
      'with a line that is none',
      {
        ...log,
        runs: [
          {
            ...log.runs[0],
            results: [{ ...results[0], locations: [{ physicalLocation: { region: { startLine: 0 } } }] }],
          },
        ],
      },
    ],
  ])('%s', (_, wrong) => {
    expect(isSarif(wrong)).toBe(false);
  });
});

test('every kind of result is there, each at a file, by rules of the log', () => {
  expect([...new Set(results.map(({ ruleId }) => ruleId))].toSorted()).toEqual([
    'older-policy',
    'rule-for-no-server',
    'unasked-tools',
    'unknown-server',
    'unreadable-file',
    'worse-together',
  ]);
  expect(results.filter(({ locations }) => locations.length !== 1)).toEqual([]);
});

test('a place is told from the project, from home or from the root, with its line where that is known', () => {
  const places = results.map(({ locations: [at] }) => at!.physicalLocation);
  const of = (base: string | undefined) => places.find(({ artifactLocation }) => artifactLocation.uriBaseId === base);
  expect(of('PROJECT')).toEqual({
    artifactLocation: { uri: '.mcp.json', uriBaseId: 'PROJECT' },
    region: { startLine: 3 },
  });
  expect(of('HOME')).toEqual({
    artifactLocation: { uri: '.claude.json', uriBaseId: 'HOME' },
    region: { startLine: 3 },
  });
  expect(of(undefined)).toEqual({ artifactLocation: { uri: 'file:///etc/a%20b/c.json' } });
});
