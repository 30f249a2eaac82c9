import { canonicalJson, isObject, pointer } from '../../model/index.ts';
import { compilePattern } from '../../policy/index.ts';
import { type Mention, parsers, type Reader, valueAt } from './reader.ts';

const effects: Record<string, 'hide' | 'ask' | 'allow'> = { deny: 'hide', ask_user: 'ask', allow: 'allow' };

/** Gemini CLI: of the rules that match the full name, the one of highest priority; of equal ones the first. */
export const geminiCliReader: Reader = {
  format: 'gemini-cli',
  parse: parsers.toml,
  mentions: (value, server) =>
    rulesOf(value).flatMap(({ mcpName, toolName }, index) =>
      mcpName === server || mcpName === '*' ? namesOf(toolName, pointer('rule', index, 'toolName')) : [],
    ),
  byArguments: (value, server) =>
    rulesOf(value)
      .filter(({ mcpName, argsPattern }) => typeof argsPattern === 'string' && mcpName === server)
      .flatMap(({ toolName }) => namesOf(toolName, '').map(({ tool }) => tool)),
  servers: (value) =>
    rulesOf(value).flatMap(({ mcpName }, index) =>
      typeof mcpName === 'string' && mcpName !== '*'
        ? [{ server: mcpName, path: pointer('rule', index, 'mcpName') }]
        : [],
    ),
  words: (value) =>
    rulesOf(value).flatMap(({ mcpName, toolName }, index) =>
      mcpName === undefined && typeof toolName === 'string'
        ? [{ word: toolName, path: pointer('rule', index, 'toolName') }]
        : [],
    ),
  spell: (server, tool) => `mcp_${server}_${tool}`.replace(/[^a-zA-Z0-9_\-.:]/g, '_'),
  decide(value, server) {
    const sorted = inOrder(value);
    return ({ tool, arguments: args }) => {
      const matching = sorted.filter((rule) => isFor(rule, server, tool));
      const rule = matching.find(
        ({ argsPattern }) => typeof argsPattern !== 'string' || holds(argsPattern, canonicalJson(args ?? {})),
      );
      const effect = (rule && effects[String(rule.decision)]) ?? 'ask';
      return effect === 'hide' && typeof rule?.argsPattern === 'string' ? 'deny' : effect;
    };
  },
};

/** The rules of a file, as objects. */
export function rulesOf(value: unknown): Record<string, unknown>[] {
  const rules = valueAt(value, 'rule');
  return Array.isArray(rules) ? rules.filter(isObject) : [];
}

/** The rules as Gemini CLI tries them, each with the place at which it stands. */
export function inOrder(value: unknown): (Record<string, unknown> & { index: number })[] {
  return rulesOf(value)
    .map((rule, index) => ({ ...rule, index }))
    .toSorted((a, b) => Number(priorityOf(b)) - Number(priorityOf(a)));
}

/** True where a rule is for a tool, by its bare name beside the server's or by its full name. */
export function isFor({ mcpName, toolName }: Record<string, unknown>, server: string, tool: string): boolean {
  if (mcpName !== undefined && mcpName !== server && mcpName !== '*') return false;
  const bare = tool.replace(/[^a-zA-Z0-9_\-.:]/g, '_');
  const names =
    mcpName === server
      ? ['*', bare, `mcp_${server}_${bare}`]
      : ['*', 'mcp_*', `mcp_${server}_*`, `mcp_${server}_${bare}`];
  return [toolName].flat().some((each) => names.includes(String(each)));
}

function priorityOf({ priority }: Record<string, unknown>): unknown {
  return typeof priority === 'number' ? priority : 0;
}

function namesOf(toolName: unknown, path: string): Mention[] {
  return [toolName].flat().flatMap((tool) => (typeof tool === 'string' && !tool.includes('*') ? [{ tool, path }] : []));
}

function holds(pattern: string, text: string): boolean {
  const compiled = compilePattern(pattern);
  return 'pattern' in compiled && compiled.pattern.matcher(text).find();
}
