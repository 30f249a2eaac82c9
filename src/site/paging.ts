/** One page of a long list. */
export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  pages: number;
  previous: string | null;
  next: string | null;
}

/** How many rows one page of a list of tools has. */
export const pageSize = 100;

/** The parts of the addresses of a list's pages: the first has none, the others their number. */
export function pageParams(total: number, size = pageSize): { page: string | undefined }[] {
  return Array.from({ length: pagesOf(total, size) }, (_, at) => ({ page: at === 0 ? undefined : String(at + 1) }));
}

/** One page of a list; `hrefOf` gives the address of a page by its number, from 1. */
export function paged<T>(
  items: readonly T[],
  param: string | undefined,
  hrefOf: (page: number) => string,
  size = pageSize,
): Page<T> {
  const page = Number(param ?? 1);
  const pages = pagesOf(items.length, size);
  return {
    items: items.slice((page - 1) * size, page * size),
    total: items.length,
    page,
    pages,
    previous: page === 1 ? null : hrefOf(page - 1),
    next: page >= pages ? null : hrefOf(page + 1),
  };
}

/** The title of a page of a list: from the second on with its number. */
export function pageTitle(title: string, { page }: Page<unknown>): string {
  return page === 1 ? title : `${title}, page ${page}`;
}

function pagesOf(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size));
}

/** The description of a page of a list: from the second on with its number. */
export function pageDescription(description: string, { page, pages }: Page<unknown>): string {
  return page === 1 ? description : `Page ${page} of ${pages}. ${description}`;
}
