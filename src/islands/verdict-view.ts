import type { Segment } from '../classify/index.ts';
import { axes, axisNames } from '../model/vocabulary.ts';
import type { Judged } from './classify-messages.ts';

type Child = Node | string;

/** One verdict as elements; whatever the definition says is only ever text. */
export function verdictView({ verdict, recommendation, description }: Judged): HTMLElement {
  const severity = verdict.severity.toLowerCase();
  return make(
    'article',
    { class: 'judged' },
    make('h2', {}, make('code', {}, verdict.name)),
    make(
      'div',
      { class: `verdict ${severity}` },
      make('a', { href: `/risk/${severity}/` }, verdict.severity),
      make(
        'span',
        {},
        `${verdict.category} · recommended: ${recommendation.effect}${verdict.review.needed ? ' · needs review' : ''}`,
      ),
    ),
    ...(verdict.review.needed ? [make('p', { class: 'note' }, `${verdict.review.reasons.join('; ')}.`)] : []),
    ...(description.length > 0 ? [make('figure', {}, make('blockquote', {}, ...description.map(segmentView)))] : []),
    make('ul', { class: 'plain' }, ...evidenceRows(verdict)),
    sumTable(verdict),
    make('p', { class: 'note' }, axisLine(verdict)),
  );
}

function segmentView({ text, rules, hidden }: Segment): Child {
  if (hidden !== undefined) return make('span', { class: 'hidden-char' }, hidden);
  return rules.length === 0 ? text : make('mark', { title: rules.join(', ') }, text);
}

function evidenceRows({ evidence }: Judged['verdict']): HTMLElement[] {
  return evidence.map((hit) =>
    make(
      'li',
      {},
      make('a', { href: `/rules/${hit.rule}/` }, make('code', {}, hit.rule)),
      ` “${hit.text}” in `,
      make('code', {}, hit.field),
      `${hit.tool === undefined ? '' : ` of ${hit.tool}`} supports ${hit.supports}`,
    ),
  );
}

function sumTable({ sum, severity }: Judged['verdict']): HTMLElement {
  const total = sum.reduce((points, line) => points + line.points, 0);
  const row = (label: string, points: number) =>
    make('tr', {}, make('td', {}, label), make('td', { class: 'number' }, String(points)));
  return make(
    'table',
    {},
    make('tbody', {}, ...sum.map((line) => row(line.why, line.points))),
    make('tfoot', {}, row(severity, total)),
  );
}

function axisLine({ axes: values, confidence }: Judged['verdict']): string {
  const parts = axisNames
    .filter((name) => values[name] !== 'unknown')
    .map((name) => {
      const terms: Record<string, { label: string }> = axes[name].values;
      return `${axes[name].label}: ${terms[values[name]]!.label.toLowerCase()}`;
    });
  return `${parts.join(' · ')} · confidence ${confidence.toFixed(2)}`;
}

/** An element with attributes and children. */
export function make(name: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
