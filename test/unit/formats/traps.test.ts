import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { type Exported, formats } from '../../../src/formats/index.ts';
import type { Effect, Policy, PolicyRule } from '../../../src/model/index.ts';
import { contextOf } from '../../engines/agreement.ts';

const rule = (tool: string, effect: Effect, more: Partial<PolicyRule> = {}): PolicyRule => ({
  server: 'wlm',
  tool,
  effect,
  reason: 'because',
  ...more,
});
const least: Policy = {
  version: 1,
  default: 'deny',
  rules: [
    rule('abort_session', 'hide'),
    rule('show_sessions', 'allow'),
    rule('activate_ruleset', 'ask'),
    rule('modify_limit', 'limit', { limit: { max: 5, per: 'minute' } }),
    rule('release_queue', 'allow', { when: [{ path: 'user', op: 'eq', value: 'x' }] }),
  ],
};
const tools = least.rules.map((each) => each.tool);
const exported = (id: string, policy = least, server = 'wlm'): Exported => {
  const rules = policy.rules.map((each) => ({ ...each, server }));
  return formats.find((format) => format.id === id)!.export({ ...policy, rules }, { ...contextOf(tools), server });
};
const gemini = (server?: string) =>
  (parseToml(exported('gemini-cli', least, server).text) as { rule: Record<string, unknown>[] }).rule;

describe('what a schema check does not catch', () => {
  it('Gemini CLI drops the file of a rule without toolName: every rule has one', () => {
    expect(gemini().map((each) => each.toolName)).toEqual(['*', ...tools]);
  });

  it('Gemini CLI ends a server name at an underscore: none is written', () => {
    expect(gemini('my_server').map((each) => each.mcpName)).toEqual(Array(6).fill('my-server'));
  });

  it('Gemini CLI takes the rule of highest priority: a named tool outranks the rest', () => {
    const [rest, ...named] = gemini();
    for (const each of named) expect(each.priority).toBeGreaterThan(rest!.priority as number);
  });

  it('Claude Code ignores argument forms: none is written, and the tool is hidden', () => {
    const { text, losses } = exported('claude-code');
    expect(JSON.parse(text).permissions.deny).toContain('mcp__wlm__release_queue');
    expect(text).not.toContain('(');
    expect(losses.find((loss) => loss.tool === 'release_queue')?.message).toContain('cannot test arguments');
  });

  it('opencode lets the last matching pattern win: the general one stands first, in any order of tools', () => {
    const names = Object.keys(JSON.parse(exported('opencode').text).permission);
    expect(names).toEqual(['wlm_*', ...tools.map((tool) => `wlm_${tool}`)]);
  });

  it('Copilot CLI shows what it only denies: a hidden tool is excluded as well, in the other spelling', () => {
    const { text } = exported('copilot-cli');
    expect(text).toContain("--excluded-tools='wlm-abort_session'");
    expect(text).toContain("--deny-tool='wlm(abort_session)'");
    expect(text).not.toContain("--excluded-tools='wlm(");
  });

  it('Copilot CLI hid every tool when mcp-config.json named some: no such file is written', () => {
    expect(exported('copilot-cli')).toMatchObject({ filename: 'copilot.sh' });
    expect(exported('copilot-cli').text).not.toContain('"tools"');
  });

  it('Codex reads bare names, though it shows the server to the model with underscores for hyphens', () => {
    const { text } = exported('codex', least, 'my-server');
    expect(parseToml(text)).toMatchObject({
      mcp_servers: { 'my-server': { enabled_tools: ['show_sessions', 'activate_ruleset', 'modify_limit'] } },
    });
  });

  it('LiteLLM joins server and tool with a hyphen: the server is written without', () => {
    expect(exported('litellm', least, 'my-server').text).toContain('\n  my_server:\n');
  });

  it.each(formats.filter((format) => !format.windows.some((per) => per === 'minute')))(
    '$id has no rate limits: the rule is not dropped but made stricter, and declared',
    (format) => {
      const { losses, enforced } = exported(format.id);
      const loss = losses.find((each) => each.tool === 'modify_limit');
      expect(loss).toMatchObject({ said: 'limit', message: expect.stringContaining('cannot limit how often') });
      expect(enforced.rules.find((each) => each.tool === 'modify_limit')?.effect).toBe(loss!.became);
    },
  );

  it.each(formats)(
    '$id: a tool that the server gains later is not allowed by a policy that denies by default',
    (format) => {
      const { losses, enforced } = exported(format.id);
      expect(enforced.default).toBe('deny');
      expect(losses.filter((each) => each.tool === '*').map((each) => each.became)).not.toContain('allow');
    },
  );
});
