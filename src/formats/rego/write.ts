import type { Policy, PolicyRule } from '../../model/index.ts';
import { compilePattern } from '../../policy/core.ts';
import { type ExportContext, type Exported, nameOf, type Says } from '../format.ts';
import { oneLine, opening } from '../write/comment.ts';
import type { Consumer } from '../write/fit.ts';
import { reduce } from '../write/reduce.ts';
import { regoLines, regoValue } from './condition.ts';

export const says = {
  consumer: 'Rego',
  effects: ['deny', 'ask', 'allow'],
  operators: ['eq', 'neq', 'in', 'not_in', 'lt', 'lte', 'gt', 'gte', 'matches', 'contains', 'exists'],
  windows: [],
} as const satisfies Says;
const consumer: Consumer = { ...says, mixed: true, cannot };
const answers = { deny: 'deny', ask: 'require_approval', allow: 'allow' } as const;

/** Rego for Open Policy Agent, over an input of our own that the text describes. */
export function write(policy: Policy, context: ExportContext): Exported {
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  const parts = [
    opening('#', context, losses) + head(nameOf(context)),
    ...[...stated.values()].flat().map(answer),
    ...unnamed(policy, [...stated.keys()]),
  ];
  return { text: parts.join('\n'), losses, enforced };
}

function head(server: string): string {
  return `#
# Query data.toolrisk.decision; it is "deny", "require_approval" or "allow". The input is
# {"server": "…", "tool": "…", "arguments": {…}}, with the names as the server gives them.
package toolrisk

import rego.v1

default decision := "deny"

decision := answer if {
	input.server == ${regoValue(server)}
	is_object(arguments)
	answer := strictest
}

strictest := "deny" if "deny" in answers

else := "require_approval" if "require_approval" in answers

else := "allow" if "allow" in answers

arguments := object.get(input, "arguments", {})

given(path) if object.get(arguments, path, null) != null

holds(value, part) if {
	is_string(part)
	contains(value, part)
}

holds(value, part) if {
	is_array(value)
	part in value
}
`;
}

function answer({ tool, effect, when, reason }: PolicyRule): string {
  const lines = [`input.tool == ${regoValue(tool)}`, ...(when ?? []).flatMap(regoLines)];
  const body = lines.map((line) => `\t${line}\n`).join('');
  return `# ${oneLine(reason)}\nanswers contains "${answers[effect as keyof typeof answers]}" if {\n${body}}\n`;
}

function unnamed(policy: Policy, named: readonly string[]): string[] {
  if (policy.default === 'deny') return named.length > 0 ? [] : ['answers := set()\n'];
  return [`# The tools that no rule names\nanswers contains "allow" if not input.tool in ${regoValue([...named])}\n`];
}

function cannot({ when }: PolicyRule): string | undefined {
  const broken = when?.find(({ op, value }) => op === 'matches' && 'error' in compilePattern(String(value)));
  return broken && `cannot use the pattern ${String(broken.value)}`;
}
