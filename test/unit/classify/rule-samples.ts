import type { RuleSet } from '../../../src/classify/index.ts';
import { findingsOf } from '../../../src/classify/classify.ts';
import { serverContext } from '../../../src/classify/server-context.ts';
import { definitionSchema, type RuleSample } from '../../../src/model/index.ts';

/** The ids of the rules that fire on a sample, and the purposes that are inferred from it. */
export function firedOn(sample: RuleSample, compiled: RuleSet): string[] {
  const definition = definitionSchema.parse(
    typeof sample === 'string'
      ? sample.includes(' ')
        ? { name: 'x', description: sample }
        : { name: sample }
      : { name: 'x', ...sample },
  );
  const siblings = typeof sample === 'string' ? [] : (sample.siblings ?? []);
  const context = serverContext(
    [definition, ...siblings.map((name) => ({ name }))],
    compiled,
    typeof sample === 'string' ? {} : { purposes: sample.purposes },
  );
  const inferred = compiled.purposes
    .filter(({ match }) => context.purposes.has(match.purpose))
    .map(({ rule }) => rule.id);
  return [...findingsOf(definition, compiled, context).map(({ by }) => by.rule.id), ...inferred];
}
