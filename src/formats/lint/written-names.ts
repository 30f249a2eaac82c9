import type { Finding } from './check.ts';
import type { LintContext } from './lint.ts';
import { meant } from './nearest.ts';

const written: Record<string, RegExp> = {
  cedar: /Tool::"((?:[^"\\]|\\.)*)"/g,
  agentcore: /AgentCore::Action::"(?:(?!___)[^"])*___((?:[^"\\]|\\.)*)"/g,
  rego: /input\.tool\s*==\s*"((?:[^"\\]|\\.)*)"/g,
  agentgateway: /mcp\.tool\.name\s*(?:==\s*"([^"\]]*)"|in\s*\["([^\]]*)"\])/g,
};

/** For languages that only their own engines read: the names of tools in the text that no tool of the server has. */
export function writtenNames(text: string, format: string, { server, tools }: LintContext): Finding[] {
  const pattern = written[format];
  if (!pattern || tools.length === 0) return [];
  const found = [...text.matchAll(pattern)].flatMap(([, name, list]) => name ?? list!.split(/"\s*,\s*"/));
  const names = new Set(found);
  return [...names]
    .filter((name) => !name.includes('\\') && !tools.includes(name))
    .map((name) => {
      const near = meant(name, tools);
      return {
        check: 'unknown-tools',
        level: 'error',
        path: `"${name}"`,
        message: `${server} has no tool "${name}"; names are compared letter by letter`,
        tip: near === undefined ? 'remove it, or give the server that has it' : `write "${near}"`,
        does: 'The statement holds for no call.',
      };
    });
}
