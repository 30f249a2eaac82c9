import type { Catalog, JudgedServer } from '../catalog/index.ts';
import { getCatalog } from './catalog.ts';
import type { PageKind, Params } from './page-kind.ts';
import { part } from './part.ts';

/** The paths of a kind of page, as Astro asks for them. */
export function pathsOf<P extends Params, M>(kind: PageKind<P, M>): { params: P }[] {
  const isElsewhere = part.builtElsewhere !== undefined && kind.pattern.includes('[server]');
  return isElsewhere ? [] : kind.list(getCatalog()).map((params) => ({ params }));
}

/** The paths of a document of every server, or of those servers, as Astro asks for them. */
export function serverPaths(which: (catalog: Catalog) => readonly JudgedServer[] = ({ servers }) => servers) {
  return part.builtElsewhere === undefined ? which(getCatalog()).map(({ id }) => ({ params: { server: id } })) : [];
}

/** The model of the page that Astro is about to lay out. */
export function pageOf<P extends Params, M>(kind: PageKind<P, M>, params: Params = {}): M {
  return kind.page(getCatalog(), params as P);
}

/** A document for programs. */
export function jsonResponse(value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`);
}
