import { isObject } from '../../model/index.ts';
import { parsers } from '../readers/reader.ts';

/** The format that a text most likely has; undefined where nothing tells. */
export function guessFormat(text: string): string | undefined {
  if (/^\s*package\s/m.test(text)) return 'rego';
  if (/AgentCore::Action::/.test(text)) return 'agentcore';
  if (/(^|\s)copilot\s/.test(text) && /--(excluded-tools|deny-tool|allow-tool)/.test(text)) return 'copilot-cli';
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

const languages = ['json', 'toml', 'yaml'] as const;

function byKeys(value: Record<string, unknown>, language: (typeof languages)[number]): string | undefined {
  const has = (key: string) => Object.hasOwn(value, key);
  if (has('type') && value.type === 'mcp_toolset') return 'anthropic';
  if (has('type') && value.type === 'mcp') return 'openai';
  if (has('type') && value.type === 'cedarv1') return 'cedar';
  if (has('permissions')) return 'claude-code';
  if (has('permission')) return 'opencode';
  if (has('rule')) return 'gemini-cli';
  if (has('mcp_servers')) return language === 'toml' ? 'codex' : 'litellm';
  if (!has('version') && !has('tools') && !has('hide')) return undefined;
  const isOpenSource = /"(rules|rate_limit)"/.test(JSON.stringify(value.tools ?? {}));
  return language === 'json' && !isOpenSource ? 'policylayer' : 'intercept';
}
