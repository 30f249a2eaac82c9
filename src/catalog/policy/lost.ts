import type { Loss } from '../../formats/index.ts';

/** What texts for one format do otherwise than the policies that they are of. */
export interface Lost {
  /** One sentence a policy on the rules that the format makes stricter, and on what it does as no other of them; empty where nothing. */
  each: string[];
  /** What becomes in all of them of tools that nobody named; empty where as the policy says. */
  all: string;
}

/** What the texts of some policies do otherwise than these. What becomes of tools that nobody named is no stricter rule where a client decides it by its mode. */
export function lostInWords(title: string, losses: readonly (readonly Loss[])[]): Lost {
  const unnamed = losses.map((own) => own.filter(({ tool }) => tool === '*').map(({ message }) => message));
  const shared = (unnamed[0] ?? []).filter((message) => unnamed.every((own) => own.includes(message)));
  const each = losses.map((own, at) => {
    const count = own.filter(({ tool }) => tool !== '*').length;
    const stricter = count === 0 ? [] : [`${count === 1 ? 'One rule is' : `${count} rules are`} stricter in ${title}.`];
    return [...stricter, ...unnamed[at]!.filter((message) => !shared.includes(message))].join(' ');
  });
  return { each, all: shared.join(' ') };
}
