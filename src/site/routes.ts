import { getCatalog } from './catalog.ts';
import type { PageKind, Params } from './page-kind.ts';

/** The paths of a kind of page, as Astro asks for them. */
export function pathsOf<P extends Params, M>(kind: PageKind<P, M>): { params: P }[] {
  return kind.list(getCatalog()).map((params) => ({ params }));
}

/** The model of the page that Astro is about to lay out. */
export function pageOf<P extends Params, M>(kind: PageKind<P, M>, params: Params = {}): M {
  return kind.page(getCatalog(), params as P);
}

/** A document for programs. */
export function jsonResponse(value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`);
}
