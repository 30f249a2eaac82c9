/** How many screens the pages of a kind have at most, with their folds as they open by themselves. */
export interface ScreenBudget {
  /** What the addresses of the kind are. */
  kind: RegExp;
  /** Screens of 900 px at 1280 px. */
  wide: number;
  /** Screens of 844 px at 390 px. */
  narrow: number;
  /** The same, of the page in the middle. */
  median?: number;
}

/** The budget of every kind of page; the first that fits an address holds. Lists break after a hundred rows, some of which quote whole sentences. */
export const screenBudgets: readonly ScreenBudget[] = [
  { kind: /^\/$/u, wide: 2.5, narrow: 5 },
  { kind: /^\/tools\/[^/]+\/[^/]+\/$/u, wide: 5, narrow: 10, median: 8 },
  { kind: /^\/tools\/[^/]+\/[^/]+\/policies\/$/u, wide: 16, narrow: 20 },
  { kind: /^\/servers\/teradata-wlm\/$/u, wide: 4, narrow: 9 },
  { kind: /^\/servers\/[^/]+\/(?:\d+\/)?$/u, wide: 7, narrow: 16, median: 6 },
  { kind: /^\/servers\/[^/]+\/policies\/[^/]+\/$/u, wide: 9, narrow: 15 },
  { kind: /^\/servers\/[^/]+\/findings\/$/u, wide: 4, narrow: 9 },
  { kind: /^\/servers\/$/u, wide: 5, narrow: 13 },
  { kind: /^\/browse\/$/u, wide: 3.5, narrow: 6.5 },
  { kind: /^\/(?:browse|risk|categories)\/.+\/$/u, wide: 7, narrow: 15 },
  { kind: /^\/findings\//u, wide: 12, narrow: 22 },
  { kind: /^\/formats\/[^/]+\/$/u, wide: 4, narrow: 7.5 },
  { kind: /^\/attacks\/[^/]+\//u, wide: 10.5, narrow: 12.5 },
  { kind: /^\/guides\/[^/]+\/$/u, wide: 4, narrow: 7 },
  { kind: /^\/rules\/[^/]+\//u, wide: 9, narrow: 21 },
  { kind: /^\/(?:accuracy|stack|builder)\//u, wide: 3.5, narrow: 5.5 },
  { kind: /^\/(?:formats|api)\/$/u, wide: 2, narrow: 4.5 },
  { kind: /^\/(?:classify|changes|rules)\//u, wide: 2.5, narrow: 4 },
  { kind: /^\/(?:attacks|guides|lint|risk|categories|contact|404\.html)/u, wide: 1.3, narrow: 2.2 },
];
