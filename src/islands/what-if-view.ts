import type { WhatIf } from '../classify/index.ts';
import { element } from './element.ts';

/** What would change a verdict of so many points, as a list; nothing where nothing was tried. */
export function whatIfView(changes: readonly WhatIf[], points: number): HTMLElement[] {
  if (changes.length === 0) return [];
  const items = changes.map((one) =>
    element(
      'li',
      {},
      element('span', {}, ...inWords(one.change)),
      element(
        'span',
        { class: 'figure' },
        one.points === points ? `stays ${points}` : `${points} → ${one.points}`,
        ' ',
        element('span', { class: `sev ${one.severity.toLowerCase()}` }, one.severity),
      ),
    ),
  );
  return [
    element('h3', {}, 'What would change it'),
    element('ul', { class: 'plain what-if' }, ...items),
    element(
      'p',
      { class: 'note' },
      'Found by judging the changed definition. A definition that says less makes no tool safer: change what the tool does, and then what it says.',
    ),
  ];
}

function inWords(change: WhatIf['change']): (Node | string)[] {
  if ('without' in change) return [`Without “${change.without}”`];
  if ('hint' in change) return ['With the hint ', element('code', {}, change.hint)];
  const name = element('code', {}, change.argument);
  return change.default === true
    ? ['With an argument ', name, ' that is on unless told otherwise']
    : ['With a required argument ', name];
}
