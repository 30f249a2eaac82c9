import { isObject } from '../../model/index.ts';
import { objectAt, parsers } from '../readers/reader.ts';

/** The format that a text most likely has; undefined where nothing tells. */
export function guessFormat(text: string): string | undefined {
  if (/^\s*package\s/m.test(text)) return 'rego';
  if (/AgentCore::/.test(text)) return 'agentcore';
  if (/mcpAuthorization:/.test(text)) return 'agentgateway';
  if (/^---\r?\n[^]*^tools:/m.test(text)) return 'vscode';
  if (/^from langchain\./m.test(text)) return 'langchain';
  if (/^copilot(\s|$)/m.test(text) || /(^|\s)--(excluded-tools|available-tools|deny-tool|allow-tool)/.test(text))
    return 'copilot-cli';
  for (const language of languages) {
    try {
      const value = parsers[language](text);
      if (isObject(value)) return byKeys(value, language);
    } catch {
      continue;
    }
  }
  return undefined;
}

const languages = ['jsonc', 'toml', 'yaml'] as const;

function byKeys(value: Record<string, unknown>, language: (typeof languages)[number]): string | undefined {
  const has = (key: string) => Object.hasOwn(value, key);
  if (has('type') && value.type === 'mcp_toolset') return 'anthropic';
  if (has('type') && value.type === 'mcp') return 'openai';
  if (has('type') && value.type === 'cedarv1') return 'cedar';
  if (has('default_action')) return 'agt';
  if (has('permissions')) return /"Mcp\(/.test(JSON.stringify(value.permissions)) ? 'cursor' : 'claude-code';
  if (has('permission')) return 'opencode';
  if (has('rule')) return 'gemini-cli';
  if (has('extensions')) return 'goose';
  if (has('exclude') || has('ask') || has('allow')) return 'continue';
  if (Object.hasOwn(objectAt(value, 'agent'), 'tool_permissions')) return 'zed';
  if (Object.hasOwn(objectAt(value, 'spec'), 'backendRefs')) return 'envoy-ai-gateway';
  const servers = Object.values(objectAt(value, 'mcpServers'));
  if (
    servers.some(
      (server) => isObject(server) && (Object.hasOwn(server, 'options') || Object.hasOwn(server, 'toolFilter')),
    )
  )
    return 'tbxark';
  if (servers.some((server) => isObject(server) && Array.isArray(server.tools))) return 'copilot-cli';
  if (has('mcp_servers')) return language === 'toml' ? 'codex' : 'litellm';
  if (!has('version') && !has('tools') && !has('hide')) return isToolsFile(value) ? 'docker-gateway' : undefined;
  const isOpenSource = /"(rules|rate_limit)"/.test(JSON.stringify(value.tools ?? {}));
  return language === 'jsonc' && !isOpenSource ? 'policylayer' : 'intercept';
}

/** Docker's file has no keys of its own, only servers with lists of names. */
function isToolsFile(value: Record<string, unknown>): boolean {
  const lists = Object.values(value);
  return (
    lists.length > 0 && lists.every((list) => Array.isArray(list) && list.every((name) => typeof name === 'string'))
  );
}
