import fc from 'fast-check';
import { classifyAll, type RuleSet } from '../../src/classify/index.ts';
import {
  type Hit,
  resolvePointer,
  severityNames,
  severityOf,
  type Verdict,
  verdictSchema,
} from '../../src/model/index.ts';
import { definition, name, server } from './definitions.ts';

/** A law of the classifier: a sentence, and the property that states it. */
export interface Law {
  name: string;
  property: (rules: RuleSet) => fc.IProperty<unknown[]>;
}

/** Sentences that make a tool look harmless. */
export const friendly = [
  'This tool is read-only and safe.',
  'Changes require activation.',
  'It can be undone at any time.',
  'Only returns information.',
  'Lists what is there.',
  'Nothing is deleted and nothing is sent.',
  'Safe to call without asking.',
  'Asks for confirmation before anything happens.',
];
const hints = [
  { readOnlyHint: true },
  { destructiveHint: false },
  { idempotentHint: true },
  { openWorldHint: false },
  { readOnlyHint: false },
  { destructiveHint: true },
  { openWorldHint: true },
];

/** Every law that holds for any definition; the unit tests try a sample, and `npm run bench` a hundred thousand. */
export const laws: readonly Law[] = [
  {
    name: 'any JSON gives a verdict or a problem, and never an exception',
    property: (rules) =>
      fc.property(fc.array(fc.oneof(definition, fc.jsonValue()), { maxLength: 4 }), (tools) => {
        const results = classifyAll(tools, rules);
        if (results.length !== tools.length) throw new Error('results are not one a tool');
        for (const result of results) if (!('problem' in result)) verdictSchema.parse(result);
      }),
  },
  {
    name: 'every span is found verbatim, and a verdict without one says so and asks for a review',
    property: (rules) =>
      fc.property(server, (tools) => {
        classifyAll(tools, rules).forEach((result, at) => {
          const verdict = result as Verdict;
          for (const hit of verdict.evidence) checkSpan(hit, tools[at]!, tools);
          if (
            verdict.evidence.length === 0 &&
            !verdict.review.reasons.some((reason) => reason.startsWith('no evidence'))
          )
            throw new Error('no span, and nothing says so');
        });
      }),
  },
  {
    name: 'the lines of the sum add up to the severity',
    property: (rules) =>
      fc.property(server, (tools) => {
        for (const result of classifyAll(tools, rules)) {
          const verdict = result as Verdict;
          const total = verdict.sum.reduce((sum, { points }) => sum + points, 0);
          if (severityOf(total) !== verdict.severity) throw new Error(`${total} is not ${verdict.severity}`);
        }
      }),
  },
  {
    name: 'a hint or a friendlier sentence, before or behind the others, never lowers the severity',
    property: (rules) =>
      fc.property(server, fc.constantFrom(...friendly), fc.constantFrom(...hints), (tools, sentence, hint) => {
        const before = classifyAll(tools, rules) as Verdict[];
        tools.forEach((tool, at) => {
          const said = typeof tool['description'] === 'string' ? tool['description'] : '';
          const changes: (typeof tool)[] = [
            { ...tool, description: `${said} ${sentence}` },
            { ...tool, description: `${sentence} ${said}` },
          ];
          if (tool['annotations'] === undefined) changes.push({ ...tool, annotations: hint });
          for (const changed of changes) {
            const after = classifyAll(tools.with(at, changed), rules)[at] as Verdict;
            if (rank(after) < rank(before[at]!)) throw new Error(`${before[at]!.severity} became ${after.severity}`);
          }
        });
      }),
  },
  {
    name: 'a name alone, however strange, is judged',
    property: (rules) => fc.property(name, (value) => void classifyAll([{ name: value }], rules)),
  },
];

function checkSpan(hit: Hit, tool: { name: string }, tools: readonly { name: string }[]): void {
  const holder = hit.tool === undefined ? [tool] : tools.filter(({ name }) => name === hit.tool);
  const found = holder.some((one) => {
    const value = resolvePointer(one, hit.field);
    return typeof value === 'string' && hit.end > hit.start && value.slice(hit.start, hit.end) === hit.text;
  });
  if (!found) throw new Error(`${hit.rule}: ${JSON.stringify(hit.text)} is not at ${hit.field}`);
}

function rank(verdict: Verdict): number {
  return severityNames.indexOf(verdict.severity);
}
