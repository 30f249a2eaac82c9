import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Format, formats } from '../../src/formats/index.ts';
import type { Axes, Category, Limit } from '../../src/model/index.ts';
import { recommend } from '../../src/policy/index.ts';
import { contentRoot, readFormatPages, readText } from '../../src/store/index.ts';

const guide = readText(join(contentRoot, 'guides/choose-where-to-enforce.mdx'));
const kinds = new Map(readFormatPages().map(({ id, kind }) => [id, kind]));
const clients = formats.filter(({ id }) => kinds.get(id) === 'client');

const asks = ({ effects }: Format): boolean => effects.includes('ask');
const counts = ({ windows }: Format): boolean => windows.length > 0;
const tests = ({ operators }: Format): boolean => operators.length > 0;

/** The formats that a point of the guide links, in order. */
function linkedIn(point: string): string[] {
  const line = guide.split('\n').find((candidate) => candidate.startsWith(`- **${point}`))!;
  return [...new Set(Array.from(line.matchAll(/\]\(\/formats\/([a-z-]+)\/\)/g), ([, id]) => id!))];
}

describe('what the guide on where to enforce says of formats is what they declare', () => {
  it.each<[string, (format: Format) => boolean, can: string[], cannot: string[]]>([
    [
      'Ask.',
      asks,
      ['claude-code', 'codex', 'copilot-cli', 'gemini-cli', 'langchain', 'openai', 'rego'],
      ['cursor', 'policylayer', 'intercept', 'litellm'],
    ],
    ['Limits.', counts, ['intercept', 'policylayer'], ['agentgateway', 'litellm', 'docker-gateway']],
    ['Conditions on arguments.', tests, ['intercept', 'langchain', 'rego', 'cedar', 'agentcore'], ['claude-code']],
  ])('%s', (point, ability, can, cannot) => {
    const linked = linkedIn(point);
    expect(linked.toSorted()).toEqual([...can, ...cannot].toSorted());
    const able = formats.filter(({ id }) => linked.includes(id)).filter(ability);
    expect(able.map(({ id }) => id).toSorted()).toEqual(can.toSorted());
  });

  it('counts by minute, hour and day, and by minute alone', () => {
    const windows = (id: string) => formats.find((format) => format.id === id)!.windows;
    expect(guide).toContain('counts by minute, hour and day, [PolicyLayer](/formats/policylayer/) by minute');
    expect(windows('intercept')).toEqual(['minute', 'hour', 'day']);
    expect(windows('policylayer')).toEqual(['minute']);
  });

  it('no coding client can cap the calls of one tool, or test an argument', () => {
    expect(guide).toContain('no coding client can cap the calls of one tool');
    expect(guide).toContain('No coding client here can test an argument');
    expect(clients.filter((client) => counts(client) || tests(client)).map(({ id }) => id)).toEqual([]);
  });

  it('most coding clients can ask', () => {
    expect(guide).toContain('Most coding clients can');
    expect(clients.filter(asks).length).toBeGreaterThan(clients.length / 2);
  });

  it('those that know no default for one server say so on their pages', () => {
    const [, ...named] = linkedIn('Tools that are not named.');
    for (const id of ['claude-code', ...named])
      expect(
        readFormatPages()
          .find((page) => page.id === id)!
          .cannot.join(' '),
      ).toContain('A default for one server');
  });
});

it('the recommended limits are named as they are', () => {
  const [read, change] = [mediumLimit('Read'), mediumLimit('Write')];
  expect([read, change]).toEqual([
    { max: 30, per: 'minute' },
    { max: 5, per: 'minute' },
  ]);
  const medium = readText(join(contentRoot, 'severities/medium.mdx'));
  expect(medium).toContain('thirty calls a minute for a read, five for a change');
  const loop = readText(join(contentRoot, 'attacks/runaway-loop.mdx'));
  expect(loop).toContain('thirty calls a minute for a read and five for a change');
  expect(loop).toContain(`${(read.max * 60).toLocaleString('en')} and ${change.max * 60}`);
});

function mediumLimit(category: Category): Limit {
  const unreviewed = { needed: false, reasons: [] };
  return recommend({ category, severity: 'Medium', axes: {} as Axes, review: unreviewed }, []).limit!;
}
