import { isObject, pointer } from '../../model/index.ts';
import { parsers, type Reader, valueAt } from './reader.ts';

const effects: Record<string, 'hide' | 'ask' | 'allow'> = { deny: 'hide', ask_user: 'ask', allow: 'allow' };

/** Gemini CLI: of the rules that match the full name, the one of highest priority; a rule without toolName ends the file. */
export const geminiCliReader: Reader = {
  format: 'gemini-cli',
  parse: parsers.toml,
  mentions: (value, server) =>
    rulesOf(value).flatMap(({ mcpName, toolName }, index) =>
      mcpName === server && typeof toolName === 'string' && !toolName.includes('*')
        ? [{ tool: toolName, path: pointer('rule', index, 'toolName') }]
        : [],
    ),
  decide(value, server) {
    const rules = rulesOf(value);
    const dropped = rules.some((rule) => rule.mcpName !== undefined && rule.toolName === undefined);
    const sorted = dropped ? [] : rules.toSorted((a, b) => Number(b.priority) - Number(a.priority));
    return ({ tool }) => {
      const name = `mcp_${server}_${tool}`.replace(/[^a-zA-Z0-9_\-.:]/g, '_');
      const rule = sorted.find(
        ({ mcpName, toolName }) =>
          (mcpName === undefined || mcpName === server) &&
          [toolName].flat().some((each) => each === '*' || each === name || `mcp_${server}_${String(each)}` === name),
      );
      return (rule && effects[String(rule.decision)]) ?? 'ask';
    };
  },
};

/** The rules of a file, as objects. */
export function rulesOf(value: unknown): Record<string, unknown>[] {
  const rules = valueAt(value, 'rule');
  return Array.isArray(rules) ? rules.filter(isObject) : [];
}
