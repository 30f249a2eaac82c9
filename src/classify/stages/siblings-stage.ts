import { actKey, objectKey } from '../server-context.ts';
import { isEligible, type Reading } from './reading.ts';

/** Sibling tools: one with the same object and the inverse verb. */
export function readSiblings(reading: Reading): void {
  const { tool, rules, context, findings } = reading;
  const verb = context.names.get(tool.name)?.verbs[0];
  if (verb === undefined) return;
  let object: string | undefined;
  for (const by of rules.pairs)
    for (const inverse of by.inverses.get(verb.lemma) ?? []) {
      object ??= objectKey(verb.beside.map(({ word }) => word));
      const sibling = context.byAct.get(actKey(inverse, object));
      const token = sibling === undefined ? undefined : context.names.get(sibling)?.verbs[0]?.token;
      if (sibling === undefined || token === undefined || sibling === tool.name || !isEligible(by, reading)) continue;
      findings.add(by, 'siblings', 1, '/name', token.start, token.end, sibling, sibling);
      break;
    }
}
