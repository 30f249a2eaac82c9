import { pointer } from '../../model/index.ts';
import { globMatches, lookup, onlyName } from '../read/globs.ts';
import { type Lenient, lenient } from '../read/lenient.ts';
import { type Mention, type Reading, split } from '../read/reading.ts';
import { underscored } from '../underscored.ts';
import { shape } from './shape.ts';

const effects = { deny: 'hide', ask: 'ask', allow: 'allow' } as const;

/** A rule with all three of its parts, and its place. */
export interface Rule {
  action: string;
  resource: string;
  effect: keyof typeof effects;
  path: string;
}

/** A configuration as opencode 2 reads it. */
export interface Opencode2Reading extends Reading {
  /** The rules for every agent. */
  shared: readonly Rule[];
  /** The rules for each agent that has some of its own, which come after the shared ones. */
  agents: ReadonlyMap<string, readonly Rule[]>;
}

/** opencode 2: the last rule that matches the action of a call decides, those of the agent after all others; agents begin with one that allows everything. */
export function reading(tree: unknown): Opencode2Reading {
  const file = lenient(shape, tree);
  const main = file.default_agent ?? 'build';
  const shared = rulesIn(file.permissions, 'permissions');
  const agents = new Map(
    [...(file.agents ?? [])].flatMap(([name, agent]) => {
      const own = rulesIn(agent?.permissions, 'agents', name, 'permissions');
      return own.length === 0 ? [] : [[name, [...shared, ...own]] as const];
    }),
  );
  const rules = agents.get(main) ?? shared;
  return {
    tree,
    shared,
    agents,
    mentions: (server) => {
      const prefix = `${underscored(server)}_`;
      return rules
        .filter(({ action }) => action.startsWith(prefix) && onlyName(action) !== undefined)
        .map(({ action, effect, path }): Mention => ({
          tool: action.slice(prefix.length),
          path,
          says: effects[effect],
        }));
    },
    servers: (tools) => {
      const spelled = tools.map((tool) => underscored(tool));
      return rules.flatMap(({ action, path }) => {
        const found = split(action, '_', spelled);
        const whole = /^([^*?]+)_\*$/.exec(action)?.[1];
        return found ? [{ ...found, path }] : whole !== undefined ? [{ server: whole, path }] : [];
      });
    },
    words: () => rules.map(({ action, path }) => ({ word: action, path })),
    decide: (server) => decideBy(rules, server),
    otherwise: (server) => [...agents.values()].map((own) => decideBy(own, server)),
  };
}

/** What becomes of tools under some rules. */
export function decideBy(rules: readonly Rule[], server: string): ReturnType<Reading['decide']> {
  // A call of an MCP tool uses the resource "*", which no narrower pattern matches.
  const byName = lookup(
    rules.filter(({ resource }) => globMatches(resource, '*')),
    ({ action }) => onlyName(action),
    ({ action }, name) => globMatches(action, name),
  );
  return ({ tool }) => effects[byName.last(`${underscored(server)}_${underscored(tool)}`)?.effect ?? 'allow'];
}

function rulesIn(rules: Lenient<typeof shape>['permissions'], ...at: string[]): Rule[] {
  return (rules ?? []).flatMap((rule, index) => {
    const { action, resource, effect } = rule ?? {};
    if (action === undefined || resource === undefined || effect === undefined) return [];
    return [{ action, resource, effect, path: pointer(...at, index) }];
  });
}
