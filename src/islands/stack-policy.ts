import { downloadLink } from './download-link.ts';
import { element } from './element.ts';
import type { ChangeView, PolicyView } from './stack-messages.ts';

/** What running the clients showed, by their ids: in words, with the page that tells more. */
export type Proofs = Readonly<Record<string, { words: string; href: string }>>;

/** The policy of one client: each file that changes as a difference, with buttons to take the whole of it along. */
export function policyParts(
  { title, mode, files, cannot }: PolicyView,
  proof: Proofs[string] | undefined,
  copy: (button: HTMLElement, file: ChangeView) => void,
): HTMLElement[] {
  return [
    element(
      'p',
      { class: 'note' },
      mode,
      ...(proof === undefined ? [] : [' ', element('a', { href: proof.href }, proof.words)]),
    ),
    ...(files.length === 0 && cannot.length === 0
      ? [element('p', {}, `Nothing has to change in the files of ${title}.`)]
      : []),
    ...(cannot.length === 0
      ? []
      : [element('ul', { class: 'losses' }, ...cannot.map((sentence) => element('li', {}, sentence)))]),
    ...files.map((file) => filePart(file, copy)),
  ];
}

function filePart(file: ChangeView, copy: (button: HTMLElement, file: ChangeView) => void): HTMLElement {
  const { path, filename, isNew, added, removed, lines, whole, text } = file;
  const button = element('button', { type: 'button' }, `Copy ${filename}`);
  button.addEventListener('click', () => copy(button, file));
  const what = isNew ? `new, ${added} lines` : `${added} lines added, ${removed} removed`;
  return element(
    'figure',
    { class: 'code difference' },
    element('header', {}, element('code', {}, path), element('span', {}, what)),
    element(
      'pre',
      { role: 'group', tabindex: '0', 'aria-label': `What changes in ${path}` },
      element('code', {}, ...lines.map(({ kind, text: line }) => diffLine(kind, line))),
    ),
    element(
      'footer',
      {},
      button,
      downloadLink(text, filename),
      element('span', {}, 'Values that are not about tools are shown as “…”; what you copy has them as you gave them.'),
    ),
    element(
      'details',
      {},
      element('summary', {}, `The whole file, ${text.trimEnd().split('\n').length} lines`),
      element(
        'pre',
        { role: 'group', tabindex: '0', 'aria-label': `${path} as it becomes` },
        element('code', {}, whole),
      ),
    ),
  );
}

const signs = { same: ' ', added: '+', removed: '-', gap: ' ' } as const;

function diffLine(kind: keyof typeof signs, text: string): HTMLElement {
  return element('span', { class: kind }, `${signs[kind]} ${text}\n`);
}
