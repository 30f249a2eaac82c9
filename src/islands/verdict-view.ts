import type { Segment } from '../classify/index.ts';
import { axes, axisNames, axisTerm } from '../model/vocabulary.ts';
import type { Judged } from './classify-messages.ts';
import { element } from './element.ts';

type Child = Node | string;

/** One verdict as elements; whatever the definition says is only ever text. */
export function verdictView({ verdict, recommendation, description }: Judged): HTMLElement {
  const severity = verdict.severity.toLowerCase();
  return element(
    'article',
    { class: 'judged' },
    element('h2', {}, element('code', {}, verdict.name)),
    element(
      'div',
      { class: `verdict ${severity}` },
      element('a', { href: `/risk/${severity}/` }, verdict.severity),
      element(
        'span',
        {},
        `${verdict.category} · recommended: ${recommendation.effect}${verdict.review.needed ? ' · needs review' : ''}`,
      ),
    ),
    ...(verdict.review.needed ? [element('p', { class: 'note' }, `${verdict.review.reasons.join('; ')}.`)] : []),
    ...(description.length > 0
      ? [element('figure', {}, element('blockquote', {}, ...description.map(segmentView)))]
      : []),
    element('ul', { class: 'plain' }, ...evidenceRows(verdict)),
    sumTable(verdict),
    element('p', { class: 'note' }, axisLine(verdict)),
  );
}

function segmentView({ text, rules, hidden }: Segment): Child {
  if (hidden !== undefined) return element('span', { class: 'hidden-char' }, hidden);
  return rules.length === 0 ? text : element('mark', { title: rules.join(', ') }, text);
}

function evidenceRows({ evidence }: Judged['verdict']): HTMLElement[] {
  return evidence.map((hit) =>
    element(
      'li',
      {},
      element('a', { href: `/rules/${hit.rule}/` }, element('code', {}, hit.rule)),
      ` “${hit.text}” in `,
      element('code', {}, hit.field),
      `${hit.tool === undefined ? '' : ` of ${hit.tool}`} supports ${hit.supports}`,
    ),
  );
}

function sumTable({ sum, severity }: Judged['verdict']): HTMLElement {
  const total = sum.reduce((points, line) => points + line.points, 0);
  const row = (label: string, points: number) =>
    element('tr', {}, element('td', {}, label), element('td', { class: 'number' }, String(points)));
  return element(
    'table',
    {},
    element('tbody', {}, ...sum.map((line) => row(line.why, line.points))),
    element('tfoot', {}, row(severity, total)),
  );
}

function axisLine({ axes: values, confidence }: Judged['verdict']): string {
  const parts = axisNames
    .filter((name) => values[name] !== 'unknown')
    .map((name) => `${axes[name].label}: ${axisTerm(name, values[name]).label.toLowerCase()}`);
  return `${parts.join(' · ')} · confidence ${confidence.toFixed(2)}`;
}
