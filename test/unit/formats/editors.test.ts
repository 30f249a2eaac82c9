import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type Exported, formatOf, lint } from '../../../src/formats/index.ts';
import type { Effect, Policy } from '../../../src/model/index.ts';
import { contextOf } from '../../engines/agreement.ts';

function exported(id: string, fallback: Policy['default'], effects: Record<string, Effect>): Exported {
  const rules = Object.entries(effects).map(([tool, effect]) => ({ server: 'wlm', tool, effect, reason: 'because' }));
  return formatOf(id)!.export({ version: 1, default: fallback, rules }, contextOf([...Object.keys(effects), 'other']));
}
const decide = (id: string, text: string) => {
  const run = formatOf(id)!.read!(text).decide('wlm');
  return (tool: string) => run({ tool, arguments: {} });
};
const three = { abort: 'hide', change: 'ask', show: 'allow' } as const;

describe('continue', () => {
  it('has one list for each effect, by bare names, and names every tool under default deny', () => {
    expect(parseYaml(exported('continue', 'deny', three).text)).toEqual({
      exclude: ['abort', 'other'],
      ask: ['change'],
      allow: ['show'],
    });
  });

  it('says that what it does not name runs where nobody can be asked', () => {
    const { losses, text } = exported('continue', 'deny', three);
    expect(losses.find(({ tool }) => tool === '*')).toMatchObject({ said: 'deny', became: 'ask' });
    expect(text).toContain('with -p it runs.');
  });

  it.each(['Bash', 'Write', 'B?sh', 'Rea*'])(
    'does not allow a tool of a server called %s: a tool of its own is, too',
    (name) => {
      const { losses, text } = exported('continue', 'deny', { [name]: 'allow' });
      expect(parseYaml(text)).not.toHaveProperty('allow');
      expect(losses.find(({ tool }) => tool === name)).toMatchObject({ said: 'allow', became: 'ask' });
    },
  );

  it('gives tools the strictest effect of those that one pattern stands for', () => {
    expect(parseYaml(exported('continue', 'deny', { 'show*': 'hide', showx: 'allow' }).text)).toEqual({
      exclude: ['show?', 'showx', 'other'],
    });
  });

  it('writes no bracket, which would begin an argument', () => {
    expect(parseYaml(exported('continue', 'deny', { 'a(b)': 'hide' }).text).exclude).toEqual(['a?b)', 'other']);
  });

  it.each([
    ['a key that it does not know', 'exclude: [abort]\ndeny: [x]', 'deny'],
    ['a list that is none', 'exclude: [abort]\nask: abort', 'ask'],
  ])('reads nothing of a file with %s, and lint says so', (_, text, key) => {
    expect(decide('continue', text)('abort')).toBe('ask');
    const found = lint(text, 'continue', contextOf(['abort'])).find(({ path }) => path === `/${key}`)!;
    expect(found.message).toContain('ignores the whole file');
    expect(found.does).toContain('1 put to a person');
  });

  it.each([
    ['exclude: ["*"]\nallow: [show]', 'hide'],
    ['ask: ["sh*"]\nallow: [show]', 'ask'],
    ['allow: [" show "]', 'allow'],
    ['exclude: ["show(x)"]', 'ask'],
  ])('%s: show is %s', (text, effect) => {
    expect(decide('continue', text)('show')).toBe(effect);
  });
});

describe('vscode', () => {
  it('lists what the agent has, a dot as an underscore', () => {
    expect(exported('vscode', 'deny', { 'show.all': 'allow', abort: 'hide' }).text).toBe(
      `---\ndescription: 'A test: http://localhost/ sha256:${'0'.repeat(64)}'\ntools: ['wlm/show_all']\n---\n`,
    );
  });

  it('writes the list where it is empty too, since an agent without one has every tool', () => {
    expect(exported('vscode', 'deny', { abort: 'hide' }).text).toContain('\ntools: []\n');
    expect(decide('vscode', '---\nname: x\n---\n')('abort')).toBe('allow');
  });

  it.each(['*', "a'b", 'a/b', 'a,b'])('does not list a tool called %s', (name) => {
    const { losses, text } = exported('vscode', 'deny', { [name]: 'allow' });
    expect(text).toContain('\ntools: []\n');
    expect(losses.find(({ tool }) => tool === name)?.became).toBe('hide');
  });

  it('leaves out a quote that would end the description', () => {
    const vscode = formatOf('vscode')!;
    const { text } = vscode.export(
      { version: 1, default: 'deny', rules: [] },
      { ...contextOf(['a']), title: "a'\nb: c" },
    );
    expect(parseYaml(text.split('---')[1]!).description).toMatch(/^a’ b: c: http/);
  });
});

describe('cursor', () => {
  it('denies what should be hidden or asked for: the one it does not say, the other only some modes do', () => {
    const { text, losses } = exported('cursor', 'deny', three);
    expect(JSON.parse(text)).toEqual({
      permissions: { allow: ['Mcp(wlm:show)'], deny: ['Mcp(wlm:abort)', 'Mcp(wlm:change)', 'Mcp(wlm:other)'] },
    });
    expect(losses.find(({ tool }) => tool === 'change')).toMatchObject({ said: 'ask', became: 'deny' });
  });

  it('denies the whole server where a name to deny cannot be written', () => {
    expect(JSON.parse(exported('cursor', 'allow', { 'a)': 'deny', show: 'allow' }).text)).toEqual({
      permissions: { allow: [], deny: ['Mcp(wlm:*)', 'Mcp(wlm:show)', 'Mcp(wlm:other)'] },
    });
  });

  it('reads deny before allow, with wildcards in either part', () => {
    const text = JSON.stringify({ permissions: { allow: ['Mcp(*:sh*)'], deny: ['Mcp(wlm:show_x)', 'Mcp(zzz:show)'] } });
    expect(['show', 'show_x', 'abort'].map(decide('cursor', text))).toEqual(['allow', 'deny', 'ask']);
  });
});

describe('goose', () => {
  it('lists the available tools, and leaves out what should be asked for', () => {
    expect(parseYaml(exported('goose', 'deny', three).text)).toEqual({
      extensions: { wlm: { available_tools: ['show'] } },
    });
  });

  it('names the rest under default allow, and says what is lost', () => {
    const { text, losses } = exported('goose', 'allow', { abort: 'hide' });
    expect(parseYaml(text).extensions.wlm.available_tools).toEqual(['other']);
    expect(losses).toMatchObject([{ tool: '*', said: 'allow', became: 'hide' }]);
  });

  it('switches off an extension without any tool, since an empty list stands for every one', () => {
    expect(parseYaml(exported('goose', 'deny', { abort: 'hide' }).text)).toEqual({
      extensions: { wlm: { enabled: false } },
    });
    expect(decide('goose', 'extensions: { wlm: { available_tools: [] } }')('abort')).toBe('allow');
  });

  it('finds a misspelt list, which leaves every tool available', () => {
    const [found] = lint('extensions: { wlm: { availible_tools: [show] } }', 'goose', contextOf(['show', 'abort']));
    expect(found).toMatchObject({ check: 'unknown-keys', tip: expect.stringContaining('write "available_tools"') });
    expect(found!.does).toContain('2 run');
  });
});
