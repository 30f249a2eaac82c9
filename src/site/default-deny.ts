import { formatOf, type Answer } from '../formats/index.ts';
import type { JudgedServer } from '../catalog/index.ts';

/** What a policy does that refuses by default and hides one tool, as deciding it shows. */
export interface DefaultDeny {
  /** The policy, in the dialect of PolicyLayer. */
  text: string;
  server: string;
  tool: string;
  /** How many other tools the server has, and how many of them can still be called. */
  others: number;
  callable: number;
}

const passing: ReadonlySet<Answer> = new Set(['allow', 'limit', 'ask']);

/** A policy that refuses by default and hides one tool of a server, decided for its other tools. */
export function getDefaultDeny(server: JudgedServer, tool: string): DefaultDeny {
  const text = JSON.stringify({ version: '1', default: 'deny', hide: [tool] }, null, 2);
  const decideCall = formatOf('policylayer')!.read!(text).decide(server.id);
  const others = server.current.filter(({ name }) => name !== tool);
  const callable = others.filter(({ name }) => passing.has(decideCall({ tool: name, arguments: {} })));
  return { text, server: server.data.server.short, tool, others: others.length, callable: callable.length };
}
