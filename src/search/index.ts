export type { FacetCounts } from './facets.ts';
export { axisOfFacet, type Facet, facetNames, facets, noCounts } from './facets.ts';
export { type ListState, parseState, stringifyState } from './address.ts';
export { exactHit } from './exact.ts';
export { type Hint, queryHints } from './hints.ts';
export { hasTerm, parseQuery, type Query, stringifyQuery, type Term, toggleTerm } from './query.ts';
export type { ToolRecord } from './record.ts';
export { createIndex, search, type SearchIndex, type SearchResult } from './search.ts';
