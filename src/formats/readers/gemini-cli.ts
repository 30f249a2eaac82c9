import { isObject, pointer } from '../../model/index.ts';
import { parsers, type Reader, valueAt } from './reader.ts';

const effects: Record<string, 'hide' | 'ask' | 'allow'> = { deny: 'hide', ask_user: 'ask', allow: 'allow' };

/** Gemini CLI: of the rules that match the full name, the one of highest priority; a rule that does not fit ends the file. */
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
    const sorted = rules.some(endsFile) ? [] : rules.toSorted((a, b) => Number(b.priority) - Number(a.priority));
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

/** A rule that does not fit makes Gemini CLI drop every rule of its file. */
function endsFile({ mcpName, toolName, decision, priority }: Record<string, unknown>): boolean {
  const isPriority = Number.isInteger(priority) && Number(priority) >= 0 && Number(priority) <= 999;
  return (mcpName !== undefined && toolName === undefined) || !Object.hasOwn(effects, String(decision)) || !isPriority;
}

/** The rules of a file, as objects. */
export function rulesOf(value: unknown): Record<string, unknown>[] {
  const rules = valueAt(value, 'rule');
  return Array.isArray(rules) ? rules.filter(isObject) : [];
}
