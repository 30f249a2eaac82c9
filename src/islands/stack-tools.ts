import { isUnasked } from '../clients/unasked.ts';
import { element } from './element.ts';
import { fateViews } from './fate-views.ts';
import type { ToolView } from './stack-messages.ts';

const shown = 10;
const filters = {
  moves: { label: 'That move', keeps: ({ now, then }) => now !== then },
  all: { label: 'All', keeps: () => true },
  runs: { label: 'Still run', keeps: ({ then }) => isUnasked(then) },
  worst: { label: 'Critical and High', keeps: ({ severity }) => severity === 'Critical' || severity === 'High' },
} as const satisfies Record<string, { label: string; keeps: (tool: ToolView) => boolean }>;
type FilterId = keyof typeof filters;

let chosen: FilterId = 'moves';

/** The tools, riskiest first, as a table with chips that narrow it; the chosen chip stays chosen. */
export function stackTools(root: HTMLElement, tools: readonly ToolView[], hasClients: boolean): void {
  let most = shown;
  const draw = (focus?: FilterId): void => {
    const keeps = filters[chosen].keeps;
    const rows = tools.filter((tool) => keeps(tool));
    root.replaceChildren(
      chips(tools, (id) => {
        chosen = id;
        most = shown;
        draw(id);
      }),
      rows.length === 0
        ? element('p', { class: 'note' }, 'No tool is in this list.')
        : table(rows.slice(0, most), hasClients),
      ...(rows.length <= most
        ? []
        : [
            more(rows.length - most, () => {
              most = rows.length;
              draw();
              root.querySelectorAll<HTMLElement>('tbody a')[shown]?.focus();
            }),
          ]),
    );
    if (focus) root.querySelector<HTMLElement>(`[data-filter="${focus}"]`)!.focus();
  };
  draw();
}

function chips(tools: readonly ToolView[], choose: (id: FilterId) => void): HTMLElement {
  return element(
    'p',
    { class: 'chips', role: 'group', 'aria-label': 'Show' },
    ...(Object.keys(filters) as FilterId[]).map((id) => {
      const { label, keeps } = filters[id];
      const count = tools.filter((tool) => keeps(tool)).length;
      const chip = element(
        'button',
        { type: 'button', 'aria-pressed': String(id === chosen), 'data-filter': id },
        label,
        element('span', {}, String(count)),
      );
      chip.addEventListener('click', () => choose(id));
      return chip;
    }),
  );
}

function more(count: number, show: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'second' }, `Show ${count} more`);
  button.addEventListener('click', show);
  return button;
}

function table(rows: readonly ToolView[], hasClients: boolean): HTMLElement {
  const heads = ['Tool', 'Server', 'Severity', 'Now → after', 'One call'];
  return element(
    'table',
    { class: 'list stacked' },
    element('caption', { class: 'visually-hidden' }, 'The tools, riskiest first'),
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element(
      'tbody',
      {},
      ...rows.map(({ tool, href, server, client, severity, now, then, line }) =>
        element(
          'tr',
          {},
          element('td', {}, element('a', { href }, tool)),
          element(
            'td',
            { class: 'from' },
            server,
            ...(hasClients ? [element('span', { class: 'note' }, ` ${client}`)] : []),
          ),
          element('td', { class: 'level' }, element('span', { class: `sev ${severity.toLowerCase()}` }, severity)),
          element(
            'td',
            { class: 'effect' },
            fate(now),
            ...(now === then ? [] : [element('span', { class: 'to' }, ' → '), fate(then)]),
          ),
          element('td', { class: 'line' }, line),
        ),
      ),
    ),
  );
}

function fate(id: ToolView['now']): HTMLElement {
  return element('span', { class: `fx ${fateViews[id].effect}` }, fateViews[id].word);
}
