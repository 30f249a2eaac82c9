import type { RuleSet } from '../../../src/classify/index.ts';
import { findingsOf } from '../../../src/classify/classify.ts';
import { languageOf } from '../../../src/classify/language.ts';
import { serverContext } from '../../../src/classify/server-context.ts';
import { tokenize } from '../../../src/classify/tokens.ts';
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
  const compounds = [...context.names.values()].flatMap((name) => name.compounds.map(({ rule }) => rule.id));
  const language = languageOf(definition.description ?? '', compiled)?.rule.id;
  const sentence = tokenize(definition.description ?? '', compiled.words);
  const idle = sentence.length > 0 && sentence.every(({ known }) => known.idle);
  return [
    ...findingsOf(definition, compiled, context).map(({ by }) => by.rule.id),
    ...inferred,
    ...compounds,
    ...(language === undefined ? [] : [language]),
    ...(idle ? ['idle-sentence'] : []),
  ];
}
