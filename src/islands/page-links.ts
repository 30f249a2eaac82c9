import { type ListState, stringifyState } from '../search/address.ts';

/** Links to the previous and the next page of a list, where there are any. */
export function pageLinks(state: ListState, pages: number, path: string): HTMLAnchorElement[] {
  const neighbours = [
    { page: state.page - 1, rel: 'prev', text: 'Previous page' },
    { page: state.page + 1, rel: 'next', text: 'Next page' },
  ];
  return neighbours
    .filter(({ page }) => page >= 1 && page <= pages)
    .map(({ page, rel, text }) => {
      const link = document.createElement('a');
      link.href = `${path}${stringifyState({ ...state, page })}`;
      link.rel = rel;
      link.textContent = text;
      return link;
    });
}
