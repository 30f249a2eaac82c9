import type { Catalog } from '../catalog/index.ts';

/** The parts of an address that differ between pages of one kind; undefined is left out of the address. */
export type Params = Record<string, string | undefined>;

/** One kind of page: where its pages stand, and what each of them says. */
export interface PageKind<P extends Params = Params, M = unknown> {
  /** The address below the site's path, as its file in `src/pages/` is named. */
  pattern: string;
  /** The parts of every address of this kind. */
  list(catalog: Catalog): P[];
  /** The flat model of one page. */
  page(catalog: Catalog, params: P): M;
}

/** A kind of page that has one page only. */
export function single<M>(pattern: string, page: (catalog: Catalog) => M): PageKind<Record<string, never>, M> {
  return { pattern, list: () => [{}], page };
}

/** The member of a list that a part of an address names. Throws where there is none. */
export function found<T>(member: T | undefined, what: string): T {
  if (member === undefined) throw new Error(`There is no page of ${what}`);
  return member;
}

/** The address of one page of a kind, below the site's path. */
export function addressOfPage({ pattern }: Pick<PageKind, 'pattern'>, params: Params): string {
  return pattern
    .replace(/\[(?:\.\.\.)?(\w+)\]/g, (_whole, name: string) => params[name] ?? '')
    .replace(/([^/])$/, '$1/');
}
