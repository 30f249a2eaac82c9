import { pointer } from '../../model/index.ts';
import { lenient } from '../read/lenient.ts';
import { listed, type Reading, serversIn } from '../read/reading.ts';
import { toml } from '../read/toml.ts';
import { shape } from './shape.ts';

/** A configuration as Codex reads it. */
export interface CodexReading extends Reading {
  /** What becomes of a tool that a person would have to be asked for. */
  asked: 'ask' | 'deny' | 'allow';
  /** The same file, for a Codex that asks. */
  decideAsking: Reading['decide'];
}

/** Codex: nothing of a server that is not enabled; else only enabled tools, without the disabled ones; then the tool's approval mode, else the server's. */
export function read(text: string): CodexReading {
  return reading(toml(text));
}

/** The same of a configuration that is parsed, such as several files laid over each other. */
export function reading(tree: unknown): CodexReading {
  const { mcp_servers: servers, approval_policy: approval, sandbox_mode: sandbox } = lenient(shape, tree);
  const asked = approval !== 'never' ? 'ask' : sandbox === 'danger-full-access' ? 'allow' : 'deny';
  const decideAsking: Reading['decide'] = (server) => {
    const table = servers?.get(server) ?? {};
    const enabled = table.enabled_tools && new Set(table.enabled_tools);
    const disabled = new Set(table.disabled_tools);
    return ({ tool }) => {
      if (table.enabled === false) return 'hide';
      if ((enabled && !enabled.has(tool)) || disabled.has(tool)) return 'hide';
      const mode = table.tools?.get(tool)?.approval_mode ?? table.default_tools_approval_mode;
      return mode === 'approve' ? 'allow' : 'ask';
    };
  };
  return {
    tree,
    asked,
    setsMode: approval !== undefined,
    decideAsking,
    mentions(server) {
      const { enabled_tools, disabled_tools, tools } = servers?.get(server) ?? {};
      const at = (...path: string[]) => pointer('mcp_servers', server, ...path);
      return [
        ...listed(enabled_tools, at('enabled_tools'), 'allow'),
        ...listed(disabled_tools, at('disabled_tools'), 'hide'),
        ...[...(tools?.keys() ?? [])].map((tool) => ({ tool, path: at('tools', tool) })),
      ];
    },
    servers: () => serversIn(servers, 'mcp_servers'),
    decide(server) {
      const decideCall = decideAsking(server);
      return (call) => {
        const answer = decideCall(call);
        return answer === 'ask' ? asked : answer;
      };
    },
  };
}
