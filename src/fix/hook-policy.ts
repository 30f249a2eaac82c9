import type { KnownTool } from '../model/known-server.ts';
import { InputError, parse, type Policy, type PolicyRule, policySchema } from '../model/index.ts';
import { compose, equal, namesTool, rulesOf } from '../policy/index.ts';
import { readListing } from '../hook/tools-file.ts';

/** The two files beside a hook, as values. */
export interface HookPolicy {
  policy: Policy;
  /** By the name of a server its answer to tools/list. */
  tools: Readonly<Record<string, { tools: readonly KnownTool[] }>>;
}

/** The texts of these files. */
export interface HookTexts {
  policy: string | undefined;
  tools: string | undefined;
}

/** What is to be written, and how many tools meet more than the ready policies say. */
export interface Kept {
  policy: string;
  tools: string;
  rules: Policy['rules'];
  stricter: number;
}

/**
 * The texts after the ready policies were put in: of what stands there nothing is loosened. A tool gets the stricter of
 * both answers, one that was listed and has no rule stays refused, and servers that are not among the ready ones stay.
 * Throws InputError where a file that stands there cannot be read.
 */
export function keptStricter(ready: HookPolicy, texts: HookTexts, shown: { policy: string; tools: string }): Kept {
  const own =
    texts.policy === undefined ? undefined : parse(policySchema, json(texts.policy, shown.policy), shown.policy);
  const listed = texts.tools === undefined ? {} : json(texts.tools, shown.tools);
  const before = readListing(listed, shown.tools);
  const rules = own
    ? merged(own, ready.policy, (server, tool) => before.get(server)?.has(tool) === true)
    : ready.policy.rules;
  const policy = { ...ready.policy, rules };
  const tools = { ...(listed as HookPolicy['tools']), ...ready.tools };
  const named = new Map(ready.policy.rules.map((rule) => [JSON.stringify([rule.server, rule.tool]), rule]));
  return {
    policy: equal(own, policy) ? texts.policy! : `${JSON.stringify(policy, null, 2)}\n`,
    tools: equal(listed, tools) && texts.tools !== undefined ? texts.tools : `${JSON.stringify(tools, null, 1)}\n`,
    rules,
    stricter: [...named.values()].filter(({ server, tool }) =>
      isOwn(rulesOf(policy, server, tool), rulesOf(ready.policy, server, tool)),
    ).length,
  };
}

function merged(own: Policy, ready: Policy, wasListed: (server: string, tool: string) => boolean): Policy['rules'] {
  const isNamed = ({ server, tool }: Policy['rules'][number]) => namesTool(own, server, tool);
  const both = compose([own, { ...ready, default: 'allow', rules: ready.rules.filter(isNamed) }]).rules;
  return [...both, ...ready.rules.filter((rule) => !isNamed(rule) && !wasListed(rule.server, rule.tool))];
}

/** True where rules of a tool say something else than the ready ones, whatever reasons they give. */
function isOwn(rules: readonly PolicyRule[], ready: readonly PolicyRule[]): boolean {
  const said = (all: readonly PolicyRule[]) =>
    all.map(({ effect, when, limit }) => [effect, when ?? null, limit ?? null]);
  return !equal(said(rules), said(ready));
}

function json(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What the parser says quotes the text.
    throw new InputError([{ level: 'error', path, message: 'is not JSON' }]);
  }
}
