import { difference, namesIn } from '../amend/index.ts';
import { fateWords } from '../check/report.ts';
import { valueOf } from '../clients/index.ts';
import { visible } from '../model/hidden.ts';
import type { Plan, PlannedClient, PlannedFile } from './plan.ts';
import type { Undone } from './write.ts';

const longest = 200;

/** What a plan changes: for each client what becomes of calls, and for each file the lines, without what may be secret. */
export function planInWords({ clients, files }: Plan): string {
  const names = clients.flatMap(({ proposal: { now } }) => namesIn(now));
  const parts = [
    ...clients.map(clientInWords),
    withoutFile(clients),
    ...files.map((file) => fileInWords(file, names)),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Nothing has to change.\n' : `${parts.join('\n\n')}\n`;
}

function clientInWords({ title, isChangeable, proposal, moves, files, left, hook }: PlannedClient): string {
  if (!isChangeable || (files.length === 0 && left === undefined && proposal.cannot.length === 0)) return '';
  const counts = [...Map.groupBy(moves, ({ tool, then }) => `${fateWords[tool.fate]} → ${fateWords[then]}`)];
  return [
    title,
    ...(left !== undefined
      ? [left]
      : proposal.files.length > 0 && counts.length === 0
        ? ['calls made from this folder meet what they met: the lines that change hold in others']
        : counts.map(([move, { length }]) => `${length} ${length === 1 ? 'tool' : 'tools'}: ${move}`)),
    ...proposal.cannot,
    ...hook,
  ].join('\n  ');
}

/** The clients that no file could hold back, in one sentence. */
function withoutFile(clients: readonly PlannedClient[]): string {
  const titles = clients.filter(({ isChangeable }) => !isChangeable).map(({ title }) => title);
  return titles.length === 0
    ? ''
    : `In no file of ${listOf(titles)} stands what may run: only a gateway between it and a server holds calls back (toolrisk gateway).`;
}

function listOf(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

const signs = { added: '+', removed: '-', same: ' ', gap: ' ' } as const;

function fileInWords({ shown, before, texts, about }: PlannedFile, words: readonly string[]): string {
  if (about !== undefined) return `${shown}${before === undefined ? ' (new)' : ''}\n  ${about}`;
  const read = valueOf(texts.before, shown);
  const values = 'value' in read ? [read.value] : [];
  const { lines } = difference({ path: shown, before: texts.before, text: texts.after }, { values, words });
  return [
    `${shown}${before === undefined ? ' (new)' : ''}`,
    ...lines.map(({ kind, text }) => `${signs[kind]} ${visible(text.replaceAll('\t', '  '), longest)}`),
  ].join('\n');
}

/** What was put back, line by line. */
export function undoneInWords(undone: readonly Undone[]): string {
  return undone.map(({ shown, outcome }) => `${shown}: ${sentences[outcome]}\n`).join('');
}

const sentences: Readonly<Record<Undone['outcome'], string>> = {
  restored: 'restored, byte for byte',
  removed: 'removed, since it was made by that run',
  'taken out': 'was changed since: what that run wrote was taken out, and the rest is left',
  'as it was': 'stands as it was before that run',
  'changed since': 'was changed since, and is left; what it was before lies beside it as NAME.before-toolrisk',
  'made and changed since': 'was made by that run and changed since, and is left',
};
