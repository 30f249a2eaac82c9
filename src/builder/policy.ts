import { keys, type Policy, type PolicyRule } from '../model/core.ts';
import { equal } from '../policy/core.ts';
import { profiles } from '../policy/profiles.ts';
import type { Built, Choice } from './built.ts';
import type { BuildableTool, Known, Treatment } from './known.ts';

/** The neutral policy that was built; of one server alone where its id is given. */
export function policyOf({ otherwise, servers, start }: Built, known: Known, only?: string): Policy {
  const rules = servers
    .filter(({ id }) => only === undefined || id === only)
    .flatMap(({ id, choices }) => {
      const tools = new Map(known.get(id)?.tools.map((tool) => [tool.name, tool]));
      return [...choices].map(([tool, choice]) => ruleOf(id, tool, choice, tools.get(tool), start));
    });
  return { version: 1, default: otherwise, rules };
}

/** What of a choice its effect has a use for. */
export function inUse({ effect, when, limit }: Pick<Choice, 'effect' | 'when' | 'limit'>): Omit<Treatment, 'reason'> {
  const meets = effect !== 'hide' && effect !== 'deny';
  return {
    effect,
    ...(meets && when.length > 0 && { when }),
    ...(effect === 'limit' && limit !== null && { limit }),
  };
}

/** True where a choice says what a treatment of the catalogue says. */
export function isTreatment(choice: Choice, treatment: Treatment): boolean {
  const { reason: _, ...said } = treatment;
  return equal(inUse(choice), inUse({ when: [], limit: null, ...said }));
}

function ruleOf(
  server: string,
  tool: string,
  choice: Choice,
  known: BuildableTool | undefined,
  start: Built['start'],
): PolicyRule {
  const { when, ...used } = inUse(choice);
  const reason = choice.reason ?? reasonFor(choice, known, start);
  return { server, tool, ...used, ...(when && { when: [...when] }), reason };
}

/** Why the catalogue would do the same; or that it would not. */
export function reasonFor(choice: Choice, known: BuildableTool | undefined, start: Built['start']): string {
  if (known === undefined) return 'Chosen for this policy.';
  const others = keys(profiles).map((profile) => known.profiles?.[profile]);
  const treatments = [start === null ? undefined : known.profiles?.[start], known.recommended, ...others].filter(
    (treatment) => treatment !== undefined,
  );
  const same = treatments.find((treatment) => isTreatment(choice, treatment));
  return same?.reason ?? `Chosen for this policy; the catalogue recommends ${known.recommended.effect}.`;
}
