import * as z from 'zod/mini';
import { InputError, type Policy, pointer, type Problem } from '../../model/index.ts';
import { count, type Counters, decide, noCounters } from '../../policy/core.ts';
import { json } from '../read/json.ts';
import type { Reading } from '../read/reading.ts';
import { shape } from './shape.ts';

/** The neutral policy: every rule of the tool whose conditions hold applies, and the strictest effect wins. */
export function read(text: string): Reading {
  const parsed = z.safeParse(shape, json(text));
  if (!parsed.success) throw new InputError(parsed.error.issues.flatMap(problems));
  // What may be left out is not there, rather than undefined.
  const policy = parsed.data as Policy;
  const placed = policy.rules.map((rule, index) => ({ ...rule, path: pointer('rules', index, 'tool') }));
  return {
    tree: policy,
    mentions: (server) =>
      placed
        .filter((rule) => rule.server === server)
        .map(({ tool, path, effect, when }) => ({ tool, path, ...(!when && { says: effect }) })),
    servers: () => placed.map(({ server, tool }, index) => ({ server, tool, path: pointer('rules', index, 'server') })),
    byArguments: (server) => placed.filter((rule) => rule.when && rule.server === server).map(({ tool }) => tool),
    tests: (server) =>
      placed
        .filter((rule) => rule.server === server)
        .flatMap(({ tool, when = [], path }) =>
          when.map((condition, index) => ({
            tool,
            argument: condition.path.split('.')[0]!,
            path: path.replace(/tool$/, `when/${index}/path`),
          })),
        ),
    decide(server) {
      let counters: Counters = noCounters;
      return ({ tool, arguments: args }) => {
        const decision = decide(policy, { server, tool, arguments: args }, { now: 0, counters });
        counters = count(counters, decision);
        return decision.effect;
      };
    },
  };
}

function problems(issue: z.core.$ZodIssue): Problem[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      level: 'error',
      path: pointer(...path.map(String), key),
      message: `"${key}" is no key here`,
      tip: 'remove it; the gateway refuses every call while it cannot read the policy',
    }));
  return [
    {
      level: 'error',
      path: pointer(...path.map(String)),
      message: message === 'Invalid input' ? 'is not as a policy needs it' : message,
      tip: 'correct it there; the gateway refuses every call while it cannot read the policy',
    },
  ];
}
