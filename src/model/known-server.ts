/** A tool as far as policies need it: its exact name, and the JSON Schema of its arguments where that is known. */
export interface KnownTool {
  name: string;
  inputSchema?: unknown;
}

/** A server as far as policies need it: its id in the catalogue, and its tools. */
export interface KnownServer {
  id: string;
  tools: readonly KnownTool[];
}
