import {
  addLines,
  addWords,
  createIndex,
  type LinePart,
  missingLines,
  missingWords,
  type Query,
  type SearchCore,
  type SearchIndex,
  type SearchResult,
  type WordPart,
} from '../search/index.ts';

const notFetched = 'Not all of the index could be fetched, so that some of what definitions say was not searched.';

/** An index, and the fetching of its parts. */
export class SearchParts {
  readonly index: SearchIndex;
  readonly #running = new Map<string, Promise<unknown>>();

  constructor(core: SearchCore) {
    this.index = createIndex(core);
  }

  /** Fetches the first part. Rejects with a sentence where that fails. */
  static async load(source: string): Promise<SearchParts> {
    return new SearchParts(await fetchJson<SearchCore>(source));
  }

  /** What `find` gives once the parts are there that the query needs, with the lines of the tools found. */
  async fetchFor(query: Query, find: () => SearchResult): Promise<SearchResult> {
    const { core } = this.index;
    const words = await Promise.all(
      missingWords(this.index, query).map((part) =>
        this.#fetch<WordPart>(core.words, part, (data) => addWords(this.index, part, data)),
      ),
    );
    const result = find();
    const lines = await Promise.all(
      missingLines(this.index, result.hits).map((part) =>
        this.#fetch<LinePart>(core.lines, part, (data) => addLines(this.index, part, data)),
      ),
    );
    if ([...words, ...lines].includes(false)) result.hints.push({ text: notFetched, instead: null });
    return result;
  }

  /** True once the part was added; false where it could not be fetched, and the next query tries again. */
  async #fetch<T>(template: string, part: number, add: (data: T) => void): Promise<boolean> {
    const address = template.replace('PART', String(part));
    const running = this.#running.get(address) ?? fetchJson<T>(address).then(add);
    this.#running.set(address, running);
    try {
      await running;
      return true;
    } catch {
      this.#running.delete(address);
      return false;
    }
  }
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}`);
  return (await response.json()) as T;
}
