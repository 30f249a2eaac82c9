import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Effect, Policy } from '../model/index.ts';
import { readRecorded } from './replay/recorded-server.ts';
import type { Trial } from './scenarios.ts';

/** Names that could break a text, or mean something else in it. */
const names = [
  ...['plain', 'Plain', 'a: b', '- x', '"q"', "it's", '#c', '~', 'null', 'yes', '0x10', '1e3', '2026-11-23', '<<'],
  ...['*', '&a', '!t', '{{x}}', '__proto__', 'constructor', '$HOME', '${HOME}', '$', '$$', '${', 'a\\$b', 'a\\b'],
  ...['a\nb', 'a\tb', 'é', 'e\u0301', '😀', 'a.b', 'a.*', '(x)', '[x]', '^x$', 'x|y', '%7B', 'a/b', ' a', 'a '],
];

/** A trial of those names: each half of them allowed, and each half hidden. Its snapshot is a new file. */
export function oddTrial({ context, snapshot }: Trial): Trial {
  const recorded = readRecorded(snapshot);
  const [tool] = recorded.tools;
  const tools = names.map((name) => ({ ...tool!, definition: { ...tool!.definition, name } }));
  const file = join(mkdtempSync(join(tmpdir(), 'toolrisk-odd-')), 'snapshot.json');
  writeFileSync(file, JSON.stringify({ ...recorded, tools }));
  const half = (odd: number, effect: Effect, fallback: Policy['default']): Policy => ({
    version: 1,
    default: fallback,
    rules: names
      .filter((_, at) => at % 2 === odd)
      .map((name) => ({ server: context.server.id, tool: name, effect, reason: 'An odd name.' })),
  });
  return {
    context: {
      ...context,
      server: {
        ...context.server,
        tools: tools.map(({ definition: { name, inputSchema } }) => ({ name, inputSchema })),
      },
    },
    calls: names.map((name) => ({ server: context.server.id, tool: name, arguments: {} })),
    snapshot: file,
    scenarios: [0, 1].flatMap((odd) => [
      { name: `odd names, half ${odd + 1} allowed`, policy: half(odd, 'allow', 'deny') },
      { name: `odd names, half ${odd + 1} hidden`, policy: half(odd, 'hide', 'allow') },
      { name: `odd names, half ${odd + 1} asked for`, policy: half(odd, 'ask', 'deny') },
    ]),
  };
}
