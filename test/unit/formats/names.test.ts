import { describe, expect, it } from 'vitest';
import { formatOf, formats, modesThatRan } from '../../../src/formats/index.ts';
import { keys, fillNames, namedWords, unnamed } from '../../../src/model/index.ts';
import { otherNames } from '../../../src/prove/scenarios.ts';
import { readFormatPages, readProofs } from '../../../src/store/index.ts';
import { contextOf } from '../../engines/agreement.ts';
import { policy, rule, tools } from './exported.ts';

const mixed = policy(
  'allow',
  rule('abort_sessions_user', 'hide'),
  rule('abort_session', 'ask'),
  rule('show_sessions', 'allow'),
);
const textFor = (id: string, name: string) => formatOf(id)!.export(mixed, { ...contextOf(tools), name });
const odd = [...otherNames, 'a.b/c@d', 'x:y', 'Ünï', "it's", '$(rm)', '__proto__'];

describe.each(formats.map(({ id }) => id))('%s', (id) => {
  const format = formatOf(id)!;

  it.each(odd)('does what it says of a server called %s, or takes no such name', (name) => {
    const { text, enforced } = textFor(id, name);
    if (!format.read || format.serverNames.problem?.(name) !== undefined) return;
    const decide = format.read(text).decide(name);
    for (const { tool, effect } of enforced.rules)
      expect([effect, 'refused'], `${tool}\n${text}`).toContain(decide({ tool, arguments: {} }));
  });

  it('says which names it takes, and of its modes how each was seen or why there is none', () => {
    expect(format.serverNames.words).toMatch(/\.$/);
    if ('without' in format.modes) expect(format.modes.without).toMatch(/\.$/);
    else expect(format.modes.list.filter(({ isDefault }) => isDefault)).toHaveLength(1);
  });
});

it.each([
  ['claude-code', 'WLM Server', 'mcp__WLM_Server__abort_sessions_user'],
  ['opencode', 'WLM Server', '"WLM_Server_abort_sessions_user": "deny"'],
  ['codex', 'teradata-wlm-prod', '[mcp_servers.teradata-wlm-prod]'],
  ['gemini-cli', 'plugin_x_teradata-wlm', 'mcpName = "plugin_x_teradata-wlm"'],
  ['gemini-cli', 'WLM Server', 'toolName = "mcp_WLM_Server_abort_sessions_user"'],
  ['copilot-cli', 'a.b', "--excluded-tools='a-b-abort_sessions_user'"],
  ['copilot-cli', 'a.b', "--deny-tool='a.b(abort_sessions_user)'"],
])('%s writes for a server called %s: %s', (id, name, expected) => {
  expect(textFor(id, name).text).toContain(expected);
});

it('Copilot CLI takes no rule for a name with a space, so what cannot be allowed is asked for, and said to be', () => {
  const { text, losses } = textFor('copilot-cli', 'WLM Server');
  expect(text).toContain("--excluded-tools='WLM-Server-abort_sessions_user'");
  expect(text).not.toMatch(/--(deny|allow)-tool/);
  expect(losses.find(({ tool }) => tool === 'show_sessions')).toMatchObject({ said: 'allow', became: 'ask' });
});

it.each([
  ['codex', 'WLM Server'],
  ['copilot-cli', 'Ünï'],
])('%s says what is wrong with the name %s', (id, name) => {
  expect(formatOf(id)!.serverNames.problem?.(name)).toContain(`"${name}"`);
});

describe('the texts of a format’s page', () => {
  const texts = readFormatPages().flatMap(({ id, steps, check }) =>
    [
      ...steps,
      ...('untried' in check ? [] : [...check.seems, ...Object.values(check.refused), ...Object.values(check.passes)]),
    ].map((text) => ({ id, text })),
  );

  it.each(texts)('$id: $text', ({ text }) => {
    const words = [...text.matchAll(/\{([a-z]+)\}/g)].map(([, word]) => word);
    for (const word of words) expect(namedWords).toContain(word);
    expect(fillNames(text, unnamed)).not.toMatch(/\{(server|spelled|tool|other)\}/);
  });

  const checked = readFormatPages()
    .filter(({ check }) => !('untried' in check))
    .map(({ id }) => id);

  it('each format whose client was run in its modes has a check that can fail', () => {
    const ran = formats.filter(({ modes }) => modesThatRan(modes).length > 0).map(({ id }) => id);
    expect(ran.filter((id) => !checked.includes(id))).toEqual([]);
  });

  it('a check that can fail is written where the consumer was run, and nowhere else', () => {
    const proven = readProofs().map(({ format }) => format);
    expect(checked.filter((id) => !proven.includes(id))).toEqual([]);
  });

  it('every word that stands for a name is known', () => {
    expect(keys(unnamed).sort()).toEqual([...namedWords].sort());
  });
});
