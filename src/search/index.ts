export type { FacetCounts } from './facets.ts';
export { type Facet, facetNames, facets } from './facets.ts';
export { type ListState, parseState, stringifyState } from './address.ts';
export { exactHit } from './exact.ts';
export { parseQuery, type Query, stringifyQuery, type Term, toggleTerm, unknownValues } from './query.ts';
export type { ToolRecord } from './record.ts';
export { createIndex, search, type SearchIndex, type SearchResult } from './search.ts';
