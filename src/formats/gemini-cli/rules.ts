import type { Lenient } from '../read/lenient.ts';
import { underscored } from '../underscored.ts';
import type { shape } from './shape.ts';
import { fullName, spelledServer, spelledTool } from './spelling.ts';

/** A rule of the file, with its place among all. */
export type Rule = NonNullable<NonNullable<Lenient<typeof shape>['rule']>[number]> & { index: number };

/** The rules of a file. */
export function rulesOf({ rule: rules = [] }: Lenient<typeof shape>): Rule[] {
  return rules.flatMap((rule, index) => (rule ? [{ ...rule, index }] : []));
}

/** The rules as Gemini CLI tries them. */
export function inOrder(rules: readonly Rule[]): Rule[] {
  return rules.toSorted((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
}

/** True where a rule holds for the main agent in a session with a person, in the mode in which Gemini CLI starts. */
export function isForDefault({ modes, subagent, interactive }: Rule): boolean {
  return (modes === undefined || modes.includes('default')) && subagent === undefined && interactive !== false;
}

/** The names that a rule gives for tools. */
export function namesIn({ toolName }: Rule): string[] {
  return [toolName].flat().filter((name) => name !== undefined);
}

/** The names under which a rule can be for a tool: beside the server's its bare name, else its full one. */
export function namesFor(server: string, tool: string, isScoped: boolean): string[] {
  const bare = underscored(tool, '.:');
  const full = fullName(server, tool);
  return isScoped
    ? ['*', bare, spelledTool(server, tool), full]
    : ['*', 'mcp_*', `mcp_${spelledServer(server)}_*`, full];
}

/** True where a rule is for a tool. */
export function isFor(rule: Rule, server: string, tool: string): boolean {
  const { mcpName } = rule;
  if (mcpName !== undefined && mcpName !== '*' && !isScopedTo(rule, server)) return false;
  const names = namesFor(server, tool, isScopedTo(rule, server));
  return namesIn(rule).some((name) => names.includes(name));
}

/** True where mcpName makes a rule one of this server alone; a name that Gemini CLI writes otherwise it never matches. */
export function isScopedTo({ mcpName }: Rule, server: string): boolean {
  return mcpName === server && spelledServer(server) === server;
}
