import { isObject } from '../model/core.ts';

/** Asks the server for one page of its tools: the result of tools/list as it came. */
export type AskPage = (cursor: string | undefined) => Promise<Record<string, unknown>>;

const maxPages = 1_000;

/**
 * The tools that a server lists, by their exact names. They are asked for at the first call, anew after the server says
 * that they changed, and once more for a name that is not among them, since some servers add tools without a word.
 */
export class ToolListing {
  readonly #ask: AskPage;
  #schemas: ReadonlyMap<string, readonly unknown[]> | undefined;
  #loading: Promise<ReadonlyMap<string, readonly unknown[]>> | undefined;

  constructor(ask: AskPage) {
    this.#ask = ask;
  }

  /** The input schemas under this name, mostly one; undefined where the server lists no such tool. Throws where it cannot be asked. */
  async schemasOf(name: string): Promise<readonly unknown[] | undefined> {
    return this.#schemas?.get(name) ?? (await this.#load()).get(name);
  }

  /** Asks anew at the next call. */
  forget(): void {
    this.#schemas = undefined;
    this.#loading = undefined;
  }

  #load(): Promise<ReadonlyMap<string, readonly unknown[]>> {
    if (this.#loading) return this.#loading;
    const loading = this.#read();
    this.#loading = loading;
    const done = () => {
      if (this.#loading === loading) this.#loading = undefined;
    };
    loading.then((schemas) => {
      if (this.#loading === loading) this.#schemas = schemas;
      done();
    }, done);
    return loading;
  }

  async #read(): Promise<ReadonlyMap<string, readonly unknown[]>> {
    const schemas = new Map<string, unknown[]>();
    let cursor: string | undefined;
    for (let page = 0; page < maxPages; page++) {
      const { tools, nextCursor } = await this.#ask(cursor);
      for (const tool of Array.isArray(tools) ? tools : [])
        if (isObject(tool) && typeof tool['name'] === 'string')
          schemas.set(tool['name'], [...(schemas.get(tool['name']) ?? []), tool['inputSchema']]);
      if (typeof nextCursor !== 'string' || nextCursor === '' || nextCursor === cursor) return schemas;
      cursor = nextCursor;
    }
    throw new Error(`its list of tools does not end after ${maxPages} pages`);
  }
}
