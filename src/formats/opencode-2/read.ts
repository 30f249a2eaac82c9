import { pointer } from '../../model/index.ts';
import { globMatches, lookup, onlyName } from '../read/globs.ts';
import { type Lenient, lenient } from '../read/lenient.ts';
import { type Mention, type Reading, split } from '../read/reading.ts';
import { underscored } from '../underscored.ts';
import { shape } from './shape.ts';

const effects = { deny: 'hide', ask: 'ask', allow: 'allow' } as const;

/** A rule with all three of its parts, and its place. */
interface Rule {
  action: string;
  resource: string;
  effect: keyof typeof effects;
  path: string;
}

/** opencode 2: the last rule that matches the action of a call decides, those of the agent after all others; agents begin with one that allows everything. */
export function reading(tree: unknown): Reading {
  const file = lenient(shape, tree);
  const main = file.default_agent ?? 'build';
  const rules = [
    ...rulesIn(file.permissions, 'permissions'),
    ...rulesIn(file.agents?.get(main)?.permissions, 'agents', main, 'permissions'),
  ];
  return {
    tree,
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
    decide(server) {
      // A call of an MCP tool uses the resource "*", which no narrower pattern matches.
      const byName = lookup(
        rules.filter(({ resource }) => globMatches(resource, '*')),
        ({ action }) => onlyName(action),
        ({ action }, name) => globMatches(action, name),
      );
      return ({ tool }) => effects[byName.last(`${underscored(server)}_${underscored(tool)}`)?.effect ?? 'allow'];
    },
  };
}

function rulesIn(rules: Lenient<typeof shape>['permissions'], ...at: string[]): Rule[] {
  return (rules ?? []).flatMap((rule, index) => {
    const { action, resource, effect } = rule ?? {};
    if (action === undefined || resource === undefined || effect === undefined) return [];
    return [{ action, resource, effect, path: pointer(...at, index) }];
  });
}
