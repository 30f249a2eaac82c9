import { describe, expect, test } from 'vitest';
import { fails, reportJson, reportMarkdown, reportSarif, reportText } from '../../../src/check/index.ts';
import { driftIn, stackOf } from '../../../src/clients/index.ts';
import { hiddenCharacters, severityNames } from '../../../src/model/index.ts';
import { catalogue, machine, planted, wholeStack } from '../clients/fixture.ts';

const { found, stack } = wholeStack();
const drifts = [...found.texts].flatMap(([path, text]) => driftIn(path, text, catalogue));
const checked = { stack, problems: found.problems, drifts };
const all = {
  text: reportText(checked, { isColoured: false, most: Infinity }),
  'text in colour': reportText(checked, { isColoured: true, most: Infinity }),
  markdown: reportMarkdown(checked, Infinity),
  json: JSON.stringify(reportJson(checked)),
  sarif: JSON.stringify(reportSarif(checked, { version: '0.0.0', lineOf: () => 1 })),
};

test('secrets are planted in the files of every client', () => {
  const files = [...found.texts.values()].filter((text) => text.includes(planted));
  expect(files.length).toBeGreaterThan(18);
});

describe.each(Object.entries(all))('the report as %s', (name, report) => {
  test('holds no planted secret', () => {
    expect(report).not.toContain(planted);
  });

  test.skipIf(name === 'sarif')('holds every server by its name', () => {
    for (const { servers } of stack) for (const each of servers) expect(report).toContain(each.name);
  });
});

test('the riskiest that may run unasked comes first, the same in several clients once', () => {
  const lines = all.text.split('\n');
  const at = lines.indexOf('What may run without a person being asked, riskiest first');
  expect(lines[at + 1]).toMatch(/^ {2}Critical Financial +post_payment +runs unasked +shared in Claude Code; /);
  const severities = lines
    .slice(at + 1)
    .flatMap((line) => severityNames.filter((name) => line.startsWith(`  ${name} `)));
  expect(severities).toEqual(severities.toSorted((a, b) => severityNames.indexOf(b) - severityNames.indexOf(a)));
});

test('a name may hold anything, and a terminal acts on none of it', () => {
  const [file] = found.files;
  const hostile = { mcpServers: { '\u001b[2Jx\u202e\n|`<b>': { command: 'npx', args: ['x'] } } };
  const odd = { stack: stackOf([{ ...file!, value: hostile }], catalogue), problems: [], drifts: [] };
  const text = reportText(odd, { isColoured: false, most: 9 });
  expect(text).toContain('\\u{1b}[2Jx\\u{202e} |`<b>');
  expect(hiddenCharacters(text)).toEqual([]);
  expect(reportMarkdown(odd, 9)).toContain("`\\u{1b}[2Jx\\u{202e} \\|'<b>`");
});

describe('--fail-on', () => {
  const only = (client: string) => ({ stack: stack.filter(({ id }) => id === client), problems: [], drifts: [] });
  test.each([
    ['Critical', 'goose', true],
    ['Critical', 'zed', true],
    ['Critical', 'claude-desktop', false],
    ['High', 'kiro', false],
    ['Low', 'kiro', true],
  ] as const)('%s ends %s with failure: %s', (severity, client, isFailure) => {
    expect(fails(only(client), severity)).toBe(isFailure);
  });

  test('a file that cannot be read is a failure', () => {
    expect(fails({ stack: [], problems: [{ level: 'error', path: 'x', message: 'y' }], drifts: [] }, 'Critical')).toBe(
      true,
    );
  });
});

test('a policy that was made for an older version is named, with what there is more of now', () => {
  expect(drifts).toEqual([
    {
      file: '~/.gemini/policies/mine.toml',
      line: 1,
      server: 'ledger',
      digest: expect.stringMatching(/^sha256:a/) as unknown,
      message:
        'this policy was made for Acme Ledger at 1.0.0; the newest that was recorded is 1.2.0, with 1 more: post_payment',
    },
  ]);
  for (const report of Object.values(all)) expect(report).toContain('was made for Acme Ledger at 1.0.0');
});

test('places are told as people write them', () => {
  const files = found.files.map(({ path }) => path);
  expect(files).toContain('~/.codex/config.toml');
  expect(files).toContain('.mcp.json');
  expect(files.filter((path) => path.includes(machine.home))).toEqual([]);
});
