import { celEnv, parse as parseCel, plan } from '@bufbuild/cel';
import { parse as parseYaml } from 'yaml';
import { agentgateway } from '../../src/engines/agentgateway.ts';
import { nameOf } from '../../src/formats/index.ts';
import { parse } from '../../src/model/index.ts';
import type { Engine } from '../../src/prove/engines/engine.ts';
import { rulesShape } from './written.ts';

/** The rules of agentgateway, each decided by a CEL engine, over a text that holds only what it reads. */
export const agentgatewayEngine: Engine = (text, context) => {
  rulesOf(text);
  return agentgateway.read(text).decide(nameOf(context));
};

/** What the rules say of anything but a tool of this server. */
export function otherRequests(text: string): { prompt: boolean; otherTarget: boolean } {
  const rules = rulesOf(text).map((rule) => plan(celEnv(), parseCel(typeof rule === 'string' ? rule : rule.require)));
  const holds = (mcp: Record<string, Record<string, string>>) => rules.every((rule) => rule({ mcp }) === true);
  return {
    prompt: holds({ prompt: { target: 'wlm', name: 'a' } }),
    otherTarget: holds({ tool: { target: 'other', name: 'abort_session' } }),
  };
}

function rulesOf(text: string) {
  return parse(rulesShape, parseYaml(text), 'agentgateway').mcp.policies.mcpAuthorization.rules;
}
