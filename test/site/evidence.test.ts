import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  parse,
  resolvePointer,
  type Snapshot,
  snapshotSchema,
  type ToolDefinition,
  type ToolDocument,
} from '../../src/model/index.ts';
import { root, toolPages } from './dist.ts';
import { toolTwins } from './twins.ts';

const snapshots = globSync('content/servers/*/snapshots/*.json', { cwd: root }).map((file): Snapshot =>
  parse(snapshotSchema, JSON.parse(readFileSync(join(root, file), 'utf8')), file),
);

test('every span that a tool page gives as evidence stands there, word for word, in the recorded definition', () => {
  expect(toolTwins.flatMap(misquotes)).toEqual([]);
});

test('every tool has a span, or is marked as needing review', () => {
  expect(
    toolTwins.filter(({ evidence, review }) => evidence.length === 0 && !review.needed).map(({ name }) => name),
  ).toEqual([]);
});

test('a page marks the spans that decided', () => {
  const unmarked = toolPages.filter(({ elements }, at) => {
    const own = toolTwins[at]!.evidence.some(({ tool }) => tool === undefined);
    return own && !elements.some(({ tagName }) => tagName === 'mark');
  });
  expect(unmarked.map(({ address }) => address)).toEqual([]);
});

test('a span that stands elsewhere, or says something else, is found', () => {
  const twin = toolTwins.find(({ evidence }) => evidence.some(({ tool }) => tool === undefined))!;
  const hit = twin.evidence.find(({ tool }) => tool === undefined)!;
  for (const change of [
    { start: hit.start + 1 },
    { text: `${hit.text}s` },
    { field: '/nowhere' },
    { tool: 'no_such_tool' },
  ])
    expect(misquotes({ ...twin, evidence: [{ ...hit, ...change }] })).toHaveLength(1);
});

function misquotes(twin: ToolDocument): string[] {
  const snapshot = snapshots.find(
    ({ server, version }) => server === twin.server.id && version === twin.provenance.version,
  );
  const own = snapshot?.tools.find(({ digest }) => digest === twin.definition);
  if (own === undefined) return [`${twin.name}: the definition with digest ${twin.definition} is not recorded`];
  return twin.evidence.flatMap(({ rule, field, start, end, text, tool }) => {
    const sibling = snapshot!.tools.find(({ definition }) => definition.name === tool)?.definition;
    const definition: ToolDefinition | undefined = tool === undefined ? own.definition : sibling;
    const place = resolvePointer(definition, field);
    const found = typeof place === 'string' && place.slice(start, end) === text && text !== '';
    return found
      ? []
      : [
          `${twin.name}: ${rule} quotes “${text}” at ${field} ${start}–${end}${tool === undefined ? '' : ` of ${tool}`}`,
        ];
  });
}
