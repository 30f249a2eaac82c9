import { celEnv, parse as parseCel, plan } from '@bufbuild/cel';
import { parse as parseYaml } from 'yaml';
import { parse } from '../../src/model/index.ts';
import type { Engine } from './agreement.ts';
import { rulesShape } from './shapes.ts';

/** The rules of agentgateway, each decided by a CEL engine, and put together as its source does it. */
export const agentgatewayEngine: Engine = (text, { server }) => {
  const rules = rulesOf(text);
  const allow = rules.filter((rule) => typeof rule === 'string').map(compile);
  const require = rules.filter((rule) => typeof rule !== 'string').map((rule) => compile(rule.require));
  return ({ tool }) => {
    const mcp = { tool: { target: server, name: tool } };
    if (!require.every((rule) => rule({ mcp }) === true)) return 'hide';
    return allow.length === 0 || allow.some((rule) => rule({ mcp }) === true) ? 'allow' : 'hide';
  };
};

/** What the rules say of anything but a tool of this server. */
export function otherRequests(text: string): { prompt: boolean; otherTarget: boolean } {
  const rules = rulesOf(text);
  const holds = (mcp: Record<string, Record<string, string>>) =>
    rules.every((rule) => compile(typeof rule === 'string' ? rule : rule.require)({ mcp }) === true);
  return {
    prompt: holds({ prompt: { target: 'wlm', name: 'a' } }),
    otherTarget: holds({ tool: { target: 'other', name: 'abort_session' } }),
  };
}

function rulesOf(text: string) {
  return parse(rulesShape, parseYaml(text), 'agentgateway').mcp.policies.mcpAuthorization.rules;
}

function compile(rule: string) {
  return plan(celEnv(), parseCel(rule));
}
