export { type ListState, parseState, stringifyState } from './address.ts';
export { type NumberedRecord, readCore, type SearchCore } from './core.ts';
export { exactHit } from './exact.ts';
export { axisOfFacet, type Facet, type FacetCounts, facetNames, facets, noCounts, unknownShare } from './facets.ts';
export { type Hint, queryHints } from './hints.ts';
export type { ActClass, Language } from './language.ts';
export { type Order, orders } from './order.ts';
export { type LinePart, packIndex, type PackedIndex, type SearchText } from './pack.ts';
export type { Nearby } from './nearby.ts';
export { hasTerm, parseQuery, type Query, stringifyQuery, type Term, toggleTerm } from './query.ts';
export type { ToolRecord } from './record.ts';
export {
  addLines,
  addWords,
  createIndex,
  missingLines,
  missingWords,
  search,
  type SearchIndex,
  type SearchPage,
  type SearchResult,
} from './search.ts';
export type { WordPart } from './word-parts.ts';
