import { severityNames, type Verdict } from '../model/index.ts';
import type { Judged } from './classify-messages.ts';
import { element } from './element.ts';
import { summarise } from './verdict-summary.ts';

/** The riskiest first: severity, then points; what is equal stays in the order of the input. */
export function byRisk({ verdict: a }: Judged, { verdict: b }: Judged): number {
  return severityNames.indexOf(b.severity) - severityNames.indexOf(a.severity) || pointsOf(b) - pointsOf(a);
}

/** The points that the sum of a verdict comes to. */
export function pointsOf({ sum }: Verdict): number {
  return sum.reduce((total, { points }) => total + points, 0);
}

/** What the verdicts come to, their shares as a bar, and a table of them, each leading to its own part by `idOf`. */
export function verdictTable(judged: readonly Judged[], idOf: (tool: Judged) => string): HTMLElement[] {
  const { first, rest } = summarise(judged.map(({ verdict }) => verdict));
  return [
    element('p', { class: 'lede' }, element('b', {}, first), ` ${rest}`),
    shares(judged),
    element(
      'table',
      { class: 'list' },
      element('caption', { class: 'visually-hidden' }, 'Verdicts, riskiest first'),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...['Tool', 'Severity', 'Category', 'Because', 'Recommended'].map((label) =>
            element('th', { scope: 'col' }, label),
          ),
        ),
      ),
      element('tbody', {}, ...judged.map((tool) => row(tool, idOf(tool)))),
    ),
  ];
}

function row({ verdict, recommendation }: Judged, id: string): HTMLElement {
  const { name, severity, category, review } = verdict;
  return element(
    'tr',
    {},
    element('td', {}, element('a', { href: `#${id}` }, name)),
    element('td', {}, element('span', { class: `sev ${severity.toLowerCase()}` }, severity)),
    element('td', { class: 'category' }, category),
    element(
      'td',
      { class: 'line' },
      ...(review.needed ? [element('b', {}, 'Needs a review: ')] : []),
      because(verdict),
    ),
    element(
      'td',
      { class: 'effect' },
      element('span', { class: `fx ${recommendation.effect}` }, recommendation.effect),
    ),
  );
}

/** The reasons that weigh most, in a few words. */
function because({ sum, review }: Verdict): string {
  if (review.needed) return review.reasons.join('; ');
  const reasons = [...sum].sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, 2);
  const words = reasons.map(({ why }) => why).join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function shares(judged: readonly Judged[]): HTMLElement {
  const worst = [...severityNames].reverse();
  const counts = worst.map((severity) => judged.filter(({ verdict }) => verdict.severity === severity).length);
  const said = worst.flatMap((severity, at) => (counts[at] === 0 ? [] : [`${counts[at]} ${severity.toLowerCase()}`]));
  return element(
    'div',
    { class: 'shares', role: 'img', 'aria-label': said.join(', ') },
    ...worst.flatMap((severity, at) => {
      if (counts[at] === 0) return [];
      const part = element('span', { class: severity.toLowerCase() });
      part.style.flexGrow = String(counts[at]);
      return [part];
    }),
  );
}
