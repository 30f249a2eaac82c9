import type { Snapshot, Verdict, VerdictsFile } from '../model/index.ts';
import { classifyAll } from './classify.ts';
import type { RuleSet } from './rule-set.ts';
import type { ServerFacts } from './server-context.ts';

type History = VerdictsFile['tools'][number]['history'];

/**
 * The verdicts of every tool of every snapshot (given oldest first), one for each distinct definition:
 * judged beside the tools of the newest snapshot that holds it.
 */
export function verdictsFile(
  server: ServerFacts & { id: string },
  snapshots: readonly Snapshot[],
  rules: RuleSet,
): VerdictsFile {
  const tools = new Map<string, History>();
  for (const snapshot of [...snapshots].reverse()) {
    const verdicts = classifyAll(
      snapshot.tools.map(({ definition }) => definition),
      rules,
      server,
    );
    snapshot.tools.forEach((tool, at) => addTool(tools, tool.digest, snapshot.version, verdicts[at] as Verdict));
  }
  return {
    format: 1,
    server: server.id,
    tools: [...tools].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, history]) => ({ name, history })),
  };
}

function addTool(tools: Map<string, History>, definition: string, version: string, verdict: Verdict): void {
  const { name, ...rest } = verdict;
  const history = tools.get(name) ?? [];
  tools.set(name, history);
  const known = history.find((entry) => entry.definition === definition);
  if (known) known.versions.unshift(version);
  else history.push({ versions: [version], definition, verdict: rest });
}
