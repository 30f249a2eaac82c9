import { operators, type Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, nameOf, type Says } from '../format.ts';
import { refuseOthers } from '../write/reduce.ts';
import { jsonText } from '../write/json-text.ts';

export const says = {
  consumer: 'the gateway of Toolrisk',
  effects: ['hide', 'deny', 'ask', 'limit', 'allow'],
  operators,
  windows: ['minute', 'hour', 'day'],
} as const satisfies Says;

/** The neutral policy itself, with the name that the reader gave the server. Nothing of it is lost. */
export function write(policy: Policy, context: ExportContext): Exported {
  refuseOthers(policy, context);
  const server = nameOf(context);
  const rules = policy.rules.map((rule) => ({ ...rule, server }));
  return { text: jsonText({ ...policy, rules }), losses: [], enforced: policy };
}
