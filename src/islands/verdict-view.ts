import type { Segment } from '../classify/index.ts';
import { axes, axisNames, axisTerm, severityBands } from '../model/vocabulary.ts';
import type { Judged } from './classify-messages.ts';
import { element } from './element.ts';
import { pointsOf } from './verdict-table.ts';
import { whatIfView } from './what-if-view.ts';

type Child = Node | string;

/** One verdict as a fold, with its evidence; whatever the definition says is only ever text. `ruleAddress` has RULE where its id stands. */
export function verdictView(
  { verdict, description, whatIf }: Judged,
  id: string,
  ruleAddress: string,
  open: boolean,
): HTMLElement {
  const { name, severity, category, confidence } = verdict;
  const points = pointsOf(verdict);
  return element(
    'details',
    { class: 'judged', id, ...(open && { open: '' }) },
    element(
      'summary',
      {},
      element('code', {}, name),
      element('span', { class: `sev ${severity.toLowerCase()}` }, severity),
      element('span', { class: 'quiet' }, `${category}, confidence ${confidence.toFixed(2)}`),
      element('span', { class: 'quiet' }, `${points} ${points === 1 ? 'point' : 'points'}`),
    ),
    element(
      'div',
      { class: 'columns' },
      element('div', {}, ...evidence(verdict, description, ruleAddress), ...whatIfView(whatIf, points)),
      element('dl', { class: 'said' }, ...axisRows(verdict)),
    ),
  );
}

function evidence(verdict: Judged['verdict'], description: readonly Segment[], ruleAddress: string): HTMLElement[] {
  const rules = evidenceRows(verdict, ruleAddress);
  const decided = `${rules.length} ${rules.length === 1 ? 'piece' : 'pieces'} of evidence`;
  return [
    element('blockquote', {}, ...(description.length > 0 ? description.map(segmentView) : ['No description.'])),
    ...(verdict.review.needed
      ? [element('p', {}, element('b', {}, 'Needs a review. '), `${verdict.review.reasons.join('; ')}.`)]
      : []),
    ...verdict.conflicts.map(({ message }) => element('p', {}, `${message}.`.replace(/\.\.$/, '.'))),
    sumLine(verdict),
    ...(rules.length > 0
      ? [element('details', {}, element('summary', {}, decided), element('ul', { class: 'plain' }, ...rules))]
      : []),
  ];
}

function segmentView({ text, rules, hidden }: Segment): Child {
  if (hidden !== undefined) return element('span', { class: 'hidden-char' }, hidden);
  return rules.length === 0 ? text : element('mark', { title: rules.join(', ') }, text);
}

function evidenceRows({ evidence: hits }: Judged['verdict'], ruleAddress: string): HTMLElement[] {
  return hits.map((hit) => {
    const [axis, value] = hit.supports.split('=');
    const supports = value === undefined ? axis! : `${labelOf(axis!)}: ${wordOf(axis!, value)}`;
    return element(
      'li',
      {},
      `“${hit.text}”${hit.tool === undefined ? '' : ` of ${hit.tool}`} in `,
      element('code', {}, hit.field),
      ` says ${supports}, by `,
      element('a', { href: ruleAddress.replace('RULE', hit.rule) }, element('code', {}, hit.rule)),
    );
  });
}

function sumLine(verdict: Judged['verdict']): HTMLElement {
  const { sum, severity } = verdict;
  const from = severityBands.find((band) => band.severity === severity)?.from ?? 0;
  const terms = sum.map(({ points, why }, at) =>
    element(
      'span',
      {},
      `${at === 0 ? '' : points < 0 ? '− ' : '+ '}`,
      element('b', {}, String(Math.abs(points))),
      ` ${why}`,
    ),
  );
  const band = Number.isFinite(from) ? `${severity} from ${from}` : severity;
  return element(
    'p',
    { class: 'sum' },
    ...terms,
    element('span', {}, '= ', element('b', {}, String(pointsOf(verdict)))),
    element('span', { class: 'quiet' }, band),
  );
}

function axisRows({ axes: values }: Judged['verdict']): HTMLElement[] {
  return axisNames
    .filter((name) => values[name] !== 'none')
    .map((name) => {
      const isUnknown = values[name] === 'unknown';
      const { label, description } = axisTerm(name, values[name]);
      return element(
        'div',
        {},
        element('dt', {}, axes[name].label),
        isUnknown
          ? element('dd', { class: 'quiet' }, 'Unknown: the text does not say')
          : element('dd', { title: description }, label),
      );
    });
}

function labelOf(axis: string): string {
  const name = axisNames.find((each) => each === axis);
  return name === undefined ? axis : axes[name].label.toLowerCase();
}

function wordOf(axis: string, value: string): string {
  const name = axisNames.find((each) => each === axis);
  return name === undefined ? value : axisTerm(name, value as never).label.toLowerCase();
}
