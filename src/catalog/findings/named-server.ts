import type { JudgedServer } from '../judge.ts';

/** A server as a finding names it. */
export interface NamedServer {
  server: string;
  serverShort: string;
  serverHref: string;
  /** Where its source is, as it is configured; null where that is not known. */
  repository: string | null;
}

/** The server as its findings name it. */
export function namedServer({ id, href, data }: JudgedServer): NamedServer {
  return { server: id, serverShort: data.server.short, serverHref: href, repository: data.server.repository ?? null };
}
