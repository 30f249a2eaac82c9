import { type Effect, InputError, pointer } from '../../model/index.ts';
import { lookup } from '../read/globs.ts';
import { lenient } from '../read/lenient.ts';
import type { Reading } from '../read/reading.ts';
import { yaml } from '../read/yaml.ts';
import { holds, onlyTool } from './condition.ts';
import { shape } from './shape.ts';

/** What a rule does; `warn` and `log` let nothing through, and neither does no action at all. */
const effects: Record<string, Effect> = { allow: 'allow', require_approval: 'ask' };

/** Agent Governance Toolkit: of the rules whose condition holds the first of the highest priority, else the default. */
export function read(text: string): Reading {
  const tree = yaml(text);
  const { apiVersion, name, rules: given = [], ...file } = lenient(shape, tree);
  if (apiVersion !== undefined && apiVersion !== 'governance.toolkit/v1') refuse('#/apiVersion', 'is no known version');
  if (name === undefined) refuse('#/name', 'has the wrong type or is missing');
  const rules = given.flatMap((rule, index) => {
    if (rule === undefined) return [];
    const { condition } = rule;
    if (rule.name === undefined) refuse(`#${pointer('rules', index, 'name')}`, 'has the wrong type or is missing');
    if (condition === undefined)
      return refuse(`#${pointer('rules', index, 'condition')}`, 'has the wrong type or is missing');
    return [{ ...rule, condition, index }];
  });
  return {
    tree,
    mentions: () =>
      rules.flatMap(({ condition, index }) =>
        [...condition.matchAll(/\btool_name\s*==\s*['"]([^'"]+)['"]/g)].map(([, tool]) => ({
          tool: tool!,
          path: pointer('rules', index, 'condition'),
        })),
      ),
    decide() {
      const sorted = rules
        .filter(({ enabled = true, stage = 'pre_tool' }) => enabled && stage === 'pre_tool')
        .toSorted((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
      const byTool = lookup(
        sorted,
        ({ condition }) => onlyTool(condition),
        ({ condition }, tool) => holds(condition, tool),
      );
      const isForAll = file.agent === '*' || (file.agents?.includes('*') ?? false);
      const calls = new Map<unknown, number>();
      return ({ tool }) => {
        if (!isForAll) return 'deny'; // without any agent the policy is for none
        const rule = byTool.first(tool);
        if (!rule) return file.default_action === 'allow' ? 'allow' : 'deny';
        const max = parseInt(rule.limit ?? '', 10);
        const made = calls.get(rule) ?? 0;
        if (made >= max) return 'deny';
        calls.set(rule, made + 1);
        const effect = effects[rule.action ?? ''] ?? 'deny';
        return effect === 'allow' && !Number.isNaN(max) ? 'limit' : effect;
      };
    },
  };
}

function refuse(path: string, message: string): never {
  throw new InputError([{ level: 'error', path, message }]);
}
