import { combine } from '../combine/index.ts';
import type { Policy } from '../model/core.ts';
import { describeWhen, rulesOf, refuses } from '../policy/core.ts';
import type { Built, Choice } from './built.ts';
import { type ArgumentInput } from './inputs.ts';
import type { BuildableTool, Known } from './known.ts';

/** Something to look at again in the policy itself, whatever format it is written in. Names stand in backticks. */
export interface Remark {
  text: string;
  /** The tools that it is about, to be shown. */
  tools: readonly { server: string; tool: string }[];
}

/** What a policy does that its reader may not have meant. `inputs` gives the arguments of a tool where its schema is there. */
export function remarksOn(
  built: Built,
  policy: Policy,
  known: Known,
  inputs: (server: string, tool: string) => readonly ArgumentInput[] | undefined,
): Remark[] {
  return [...sameEnds(built, known), ...idle(built, inputs), ...together(built, policy, known)];
}

/** Tools that reach the same end, of which some run and some do not. */
function sameEnds({ servers, otherwise }: Built, known: Known): Remark[] {
  return servers.flatMap(({ id, choices }) =>
    (known.get(id)?.sameEnd ?? []).flatMap(({ tools, reason }): Remark[] => {
      const state = (tool: string) => stateOf(choices.get(tool), otherwise);
      const open = tools.filter((tool) => state(tool).runs);
      const shut = tools.filter((tool) => !state(tool).runs && choices.has(tool));
      if (open.length === 0 || shut.length === 0) return [];
      const words = [...open, ...shut].map((tool) => `\`${tool}\` ${state(tool).words}`);
      return [
        {
          text: `${words.slice(0, -1).join(', ')} and ${words.at(-1)}, though they reach the same end: ${reason}`,
          tools: [...open, ...shut].map((tool) => ({ server: id, tool })),
        },
      ];
    }),
  );
}

function stateOf(choice: Choice | undefined, otherwise: Built['otherwise']): { runs: boolean; words: string } {
  const effect = choice?.effect ?? otherwise;
  if (refuses(effect)) return { runs: false, words: effect === 'hide' ? 'is hidden' : 'is denied' };
  const where = choice !== undefined && choice.when.length > 0 ? `, where ${describeWhen(choice.when)},` : '';
  return effect === 'ask'
    ? { runs: false, words: `waits for a person${where}` }
    : { runs: true, words: `runs${where}` };
}

/** Conditions that no valid call meets, or that every one meets. */
function idle({ servers }: Built, inputs: Parameters<typeof remarksOn>[3]): Remark[] {
  return servers.flatMap(({ id, choices }) =>
    [...choices].flatMap(([tool, { effect, when }]) => {
      const known = refuses(effect) ? undefined : inputs(id, tool);
      if (known === undefined || known.length === 0) return [];
      return when.flatMap((condition): Remark[] => {
        const input = known.find(({ path }) => path === condition.path);
        const about = [{ server: id, tool }];
        if (input === undefined) {
          const isInside = known.some(({ path, kind }) => condition.path.startsWith(`${path}.`) && kind !== 'text');
          return isInside
            ? []
            : [
                {
                  text: `\`${tool}\` takes no argument \`${condition.path}\`, so that all of its calls are refused.`,
                  tools: about,
                },
              ];
        }
        const tested =
          Array.isArray(condition.value) && ['in', 'not_in'].includes(condition.op)
            ? condition.value
            : [condition.value];
        const strange =
          input.kind === 'choice' && ['eq', 'in'].includes(condition.op)
            ? tested.filter((value) => !input.values.includes(value))
            : [];
        const isBelow =
          typeof condition.value === 'number' &&
          ((['lt', 'lte'].includes(condition.op) && input.least !== undefined && condition.value < input.least) ||
            (['gt', 'gte'].includes(condition.op) && input.most !== undefined && condition.value > input.most));
        if (strange.length > 0)
          return [
            {
              text: `\`${condition.path}\` of \`${tool}\` never is ${strange.map((value) => `\`${JSON.stringify(value)}\``).join(', ')} by its schema.`,
              tools: about,
            },
          ];
        return isBelow
          ? [{ text: `No valid call of \`${tool}\` meets its condition on \`${condition.path}\`.`, tools: about }]
          : [];
      });
    }),
  );
}

/** Tools of which one shows what is private, one brings in words of others and one reaches outside, when no person stands between them. */
function together({ servers }: Built, policy: Policy, known: Known): Remark[] {
  const running = servers.flatMap(({ id }) =>
    (known.get(id)?.tools ?? [])
      .filter((tool) => tool.profiles !== undefined && isUnasked(policy, id, tool))
      .map((tool) => ({ ...tool, server: id })),
  );
  const { triple, sides, alone } = combine(running);
  if (triple === null) return [];
  const name = (side: 'shows' | 'brings' | 'sends') => {
    const [first] = sides[side].tools;
    const more = sides[side].tools.length - 1;
    return `\`${first!.name}\`${more > 0 ? ` and ${more} more` : ''}`;
  };
  const cut = triple.cut.tools.map(({ server, name: tool }) => ({ server, tool }));
  const text =
    alone.length > 0
      ? `\`${alone[0]!.name}\` alone shows what is private, brings in words of others and reaches outside, and runs unasked.`
      : `What is private can leave, for a stranger’s words: ${name('shows')} show it, ${name('brings')} bring such words in, ${name('sends')} reach outside, all of them unasked.`;
  return [{ text, tools: alone.length > 0 ? alone.map(({ server, name: tool }) => ({ server, tool })) : cut }];
}

function isUnasked(policy: Policy, server: string, { name }: BuildableTool): boolean {
  const rules = rulesOf(policy, server, name);
  if (rules.length === 0) return policy.default === 'allow';
  return rules.every(({ effect }) => effect === 'allow' || effect === 'limit');
}
