import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type Exported, formatOf, formats } from '../../../src/formats/index.ts';
import type { Policy } from '../../../src/model/index.ts';
import { otherRequests } from '../../engines/agentgateway.ts';
import { contextOf } from '../../engines/agreement.ts';
import { rule } from './exported.ts';

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
  return formatOf(id)!.export({ ...policy, rules }, contextOf(tools, {}, server));
};
const gemini = (server?: string) =>
  (parseToml(exported('gemini-cli', least, server).text) as { rule: Record<string, unknown>[] }).rule;

/** The names in the one rule of agentgateway. */
const allowedByRules = (text: string) => {
  const [rule] = parseYaml(text).mcp.policies.mcpAuthorization.rules as [string];
  return JSON.parse(/ in (\[.*\])$/.exec(rule)![1]!) as unknown;
};
const included = (text: string) => parseYaml(text).spec.backendRefs[0].toolSelector.include as unknown;
const filtered = (text: string) => JSON.parse(text).mcpServers.wlm.options.toolFilter.list as unknown;

describe('what a schema check does not catch', () => {
  it('Gemini CLI drops the file of a rule without toolName: every rule has one', () => {
    expect(gemini().map((each) => each.toolName)).toEqual(['*', ...tools]);
  });

  it('Gemini CLI matches a name with a space in no mcpName: the rules name each tool in full', () => {
    expect(gemini('my_server').map((each) => each.mcpName)).toEqual(Array(6).fill('my_server'));
    expect(gemini('My Server').map((each) => [each.mcpName, each.toolName])).toEqual(
      ['*', ...tools].map((tool) => [undefined, `mcp_My_Server_${tool}`]),
    );
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
    expect(formatOf('copilot-cli')!.filename).toBe('copilot.sh');
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

  const nothing: Policy = { version: 1, default: 'deny', rules: [rule('abort_session', 'hide')] };

  it('mcp-proxy takes an empty list for no filter: a server of which nothing may run is switched off', () => {
    expect(JSON.parse(exported('tbxark', nothing).text)).toEqual({
      mcpServers: { wlm: { options: { disabled: true } } },
    });
  });

  it('Envoy AI Gateway takes an empty list for no selector: everything is excluded by a pattern', () => {
    expect(exported('envoy-ai-gateway', nothing).text).toContain('excludeRegex:\n          - ".*"');
  });

  it('Envoy AI Gateway takes at most 32 names: more become one pattern that matches nothing else', () => {
    const names = Array.from({ length: 33 }, (_, index) => `show.${index}`);
    const rules = names.map((name) => rule(name, 'allow'));
    const envoy = formats.find((format) => format.id === 'envoy-ai-gateway')!;
    const { text } = envoy.export({ version: 1, default: 'deny', rules }, contextOf(names));
    const [route] = parseYaml(text).spec.backendRefs;
    const [pattern, ...others] = route.toolSelector.includeRegex;
    expect([others, new RegExp(pattern).test('show.32'), new RegExp(pattern).test('show_32')]).toEqual([
      [],
      true,
      false,
    ]);
  });

  it.each(['agentgateway', 'envoy-ai-gateway', 'tbxark'])(
    '%s puts environment variables in the file before it reads it: no text has a dollar sign, and names are read as they are',
    (id) => {
      const names = ['$HOME', '${HOME}', '$$', 'a\\$', '${', "it's $1"];
      const { text } = formats
        .find((format) => format.id === id)!
        .export({ version: 1, default: 'deny', rules: names.map((name) => rule(name, 'allow')) }, contextOf(names));
      expect(text).not.toContain('$');
      const read = { agentgateway: allowedByRules, 'envoy-ai-gateway': included, tbxark: filtered }[id]!;
      expect(read(text)).toEqual(names);
    },
  );

  it('a comment that names a tool with a dollar sign is not expanded either', () => {
    const asked: Policy = { version: 1, default: 'deny', rules: [rule('${HOME', 'ask')] };
    for (const id of ['agentgateway', 'envoy-ai-gateway']) {
      const { text } = exported(id, asked);
      expect(text).toMatch(/^# .*\\u0024\{HOME is hidden instead/m);
      expect(text).not.toContain('$');
    }
  });

  it('agentgateway without rules allows everything: where nothing may run, one rule never holds', () => {
    expect(parseYaml(exported('agentgateway', nothing).text).mcp.policies.mcpAuthorization.rules).toEqual(['false']);
  });

  it('agentgateway refuses nothing by a rule to deny that cannot be evaluated: none is written', () => {
    const open: Policy = { version: 1, default: 'allow', rules: [rule('abort_session', 'hide')] };
    const { text } = exported('agentgateway', open);
    expect(text).not.toContain('deny:');
    expect(otherRequests(text)).toEqual({ prompt: true, otherTarget: true });
  });

  it('agentgateway refuses prompts and other targets beside a list of allowed tools', () => {
    expect(otherRequests(exported('agentgateway').text)).toEqual({ prompt: false, otherTarget: false });
  });

  it('Docker MCP Gateway lists what is enabled: a policy that allows by default names the rest, and says what is lost', () => {
    const { text, losses } = exported('docker-gateway', {
      version: 1,
      default: 'allow',
      rules: [rule('abort_session', 'hide')],
    });
    expect(parseYaml(text)).toEqual({ wlm: tools.slice(1) });
    expect(losses).toMatchObject([{ tool: '*', said: 'allow', became: 'hide' }]);
  });

  it('Docker MCP Gateway adds a tool that runs what is not listed, unless it is started with --servers: the file says so', () => {
    expect(exported('docker-gateway').text).toContain('--servers wlm: else its code-mode runs');
  });

  it('Zed matches patterns against nothing for MCP tools: only defaults are written', () => {
    expect(exported('zed').text).not.toContain('always_');
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
