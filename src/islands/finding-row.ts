import type { Finding } from '../formats/index.ts';
import { element } from './element.ts';

/** What a row of a finding can do with the text. */
export interface FindingActions {
  /** Goes to a line of the text, from 1. */
  show: (line: number) => void;
  apply: (edits: NonNullable<Finding['edits']>) => void;
}

/** A finding as a row: where it stands, what is wrong, what to write instead, what happens; with a button where the correction is sure. */
export function findingRow(
  { level, line, path, message, expected, actual, does, tip, edits }: Finding,
  actions: FindingActions,
): HTMLElement {
  const isError = level === 'error';
  const about = [
    ...(expected === undefined ? [] : [['Expected', expected]]),
    ...(actual === undefined ? [] : [['Found', actual]]),
    ...(tip === undefined ? [] : [['Instead', tip]]),
    ['What happens', does],
  ];
  return element(
    'li',
    { class: level },
    element(
      'p',
      {},
      element('b', { class: isError ? 'no' : 'maybe' }, isError ? 'Error' : 'Warning'),
      ...(line === undefined ? [] : [' ', lineLink(line, actions)]),
      ...(path === '' ? [] : [' ', element('code', {}, path)]),
      `: ${message}`,
    ),
    element(
      'dl',
      {},
      ...about.map(([label, words]) => element('div', {}, element('dt', {}, label!), element('dd', {}, words!))),
    ),
    ...(edits === undefined ? [] : [applyButton(edits, actions)]),
  );
}

function lineLink(line: number, { show }: FindingActions): HTMLElement {
  const link = element('a', { href: '#policy' }, `Line ${line}`);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    show(line);
  });
  return link;
}

function applyButton(edits: NonNullable<Finding['edits']>, { apply }: FindingActions): HTMLElement {
  const button = element('button', { type: 'button', class: 'second' }, 'Apply');
  button.addEventListener('click', () => apply(edits));
  return button;
}
