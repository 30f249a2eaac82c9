import { type ExportContext, toolNames } from '../formats/index.ts';
import { type Call, type Effect, effectNames, type Policy, type PolicyRule } from '../model/index.ts';
import { exampleArguments } from '../policy/index.ts';
import { placeOf, readSnapshots } from '../store/index.ts';
import { publishedForWlm } from './published.ts';

/** A policy to try. */
export interface Scenario {
  name: string;
  policy: Policy;
}

/** Names that readers give the server: another word, one with a space, a longer one, and that of a server in a plugin. */
export const otherNames = ['teradata', 'WLM Server', 'teradata-wlm-prod', 'plugin_x_teradata-wlm'] as const;

/** What is tried in every client: policies of one server, and one plausible call of each of its tools. */
export interface Trial {
  scenarios: Scenario[];
  calls: (Call & { arguments: Record<string, unknown> })[];
  context: ExportContext;
  /** File of the replayed snapshot. */
  snapshot: string;
}

/** A trial with the two of its policies that have every effect in turn, of which a few calls show all. */
export interface VariedTrial extends Trial {
  /** The first allows what it does not name, the second denies it. */
  mixed: { scenarios: [Scenario, Scenario]; calls: number };
}

/** The whole-server profiles, recommended policies for just one tool, and policies that mix all effects. */
export function readTrial(): VariedTrial {
  const { context, policies } = publishedForWlm();
  const { id: server, tools } = context.server;
  const turns = (fallback: Policy['default']) => mixed(fallback, server, toolNames(context.server));
  const both: [Scenario, Scenario] = [turns('allow'), turns('deny')];
  const isWhole = ({ policy }: Scenario) => policy.default === 'deny';
  return {
    scenarios: [
      ...policies.filter(isWhole).map(({ name, policy }) => ({ name: `whole server, ${name}`, policy })),
      ...oneOfEachKind(policies.filter((each) => !isWhole(each))),
      ...both,
    ],
    mixed: { scenarios: both, calls: 2 * (effectNames.length + 1) },
    calls: tools.map(({ name, inputSchema }) => ({ server, tool: name, arguments: exampleArguments(inputSchema) })),
    context,
    snapshot: placeOf(server, readSnapshots(server).at(-1)!.version),
  };
}

/** The first policy for just one tool of each kind: effect, with or without conditions. */
function oneOfEachKind(policies: readonly Scenario[]): Scenario[] {
  const kinds = Map.groupBy(policies, ({ policy: { rules } }) => {
    const { effect, when } = rules[0]!;
    return `${effect}${when ? ' on a condition' : ''}`;
  });
  return [...kinds].map(([kind, [first]]) => ({ name: `just ${first!.name}: ${kind}`, policy: first!.policy }));
}

/** Every effect in turn; each sixth tool is left to the default. */
function mixed(fallback: Policy['default'], server: string, tools: readonly string[]): Scenario {
  const effects: (Effect | undefined)[] = [...effectNames, undefined];
  const rules = tools.flatMap((tool, at): PolicyRule[] => {
    const effect = effects[at % effects.length];
    if (effect === undefined) return [];
    const limit = effect === 'limit' && { limit: { max: 10, per: 'hour' } as const };
    return [{ server, tool, effect, ...limit, reason: 'Each effect in turn.' }];
  });
  return { name: `every effect in turn, else ${fallback}`, policy: { version: 1, default: fallback, rules } };
}
