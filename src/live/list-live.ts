import { basename } from 'node:path';
import { classifyAll, compileRules, type RuleSet, serverContext, serverWords, toolText } from '../classify/index.ts';
import type { ListedTool } from '../clients/index.ts';
import { sidesOf } from '../combine/index.ts';
import {
  defaultLimits,
  differences,
  identityOf,
  type Limits,
  type Plan,
  take,
  toSnapshot,
} from '../introspect/index.ts';
import { severityNames, type Snapshot, type ToolDefinition } from '../model/index.ts';
import { readRules, readSnapshots, serverIds } from '../store/index.ts';
import type { LiveRefusal, LiveStart } from './starts.ts';

/** What a server really lists, and how that compares with what is recorded of it; or why it was not listed. */
export interface Live {
  client: string;
  name: string;
  place: string;
  /** As a sentence without its subject: `lists 3 tools, as recorded at 1.2.0`. */
  said: string;
  /** What differs from the recorded version, one line each. */
  differences: readonly string[];
  /** Judged; undefined where nothing was listed. */
  tools?: readonly ListedTool[];
}

/** Shorter than for a recording: a person waits. */
export const liveLimits: Limits = {
  ...defaultLimits,
  stepMs: 20_000,
  listMs: 40_000,
  messageBytes: 16_000_000,
  totalBytes: 64_000_000,
};

const atOnce = 3;

/** Starts each server, lists and judges it; each ends with all that it started. One that hangs, floods or fails hides no other. */
export async function listLive(
  starts: readonly (LiveStart | LiveRefusal)[],
  { confined, limits = liveLimits, today }: { confined: boolean; limits?: Limits; today: string },
): Promise<Live[]> {
  const rules = compileRules(readRules());
  const found: Live[] = [];
  const waiting = [...starts.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, start] = next;
      found[at] =
        'why' in start
          ? { ...of(start), said: start.why, differences: [] }
          : await listOne(start, { rules, confined, limits, today });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found;
}

function of({ client, server, place }: LiveStart | LiveRefusal): Pick<Live, 'client' | 'name' | 'place'> {
  return { client, name: server.name, place };
}

async function listOne(
  start: LiveStart,
  { rules, confined, limits, today }: { rules: RuleSet; confined: boolean; limits: Limits; today: string },
): Promise<Live> {
  const name = basename(start.command[0]!);
  const plan: Plan = {
    server: undefined,
    version: undefined,
    source: { kind: 'file', name },
    how: 'Listed as it is configured.',
    transport: 'stdio',
    command: [...start.command],
    shown: [name],
    cwd: undefined,
    environment: { ...start.environment },
    isolated: false,
    confined,
  };
  try {
    const { capture, secrets } = await take(plan, limits);
    const { snapshot, problems } = toSnapshot(capture, { ...identityOf(plan, capture, today), sequence: 1 }, secrets);
    // Messages are our own words; what the server wrote is not shown, since it may repeat a value that it was given.
    const why = problems.find(({ level }) => level === 'error')?.message;
    if (snapshot === undefined)
      return { ...of(start), said: `was started and listed no tool: ${why ?? 'it named none'}`, differences: [] };
    const cut = snapshot.status === 'ok' ? '' : `, some of which could not be read`;
    const tools = judge(snapshot, rules, start);
    return { ...of(start), ...compared(snapshot, start, cut), tools };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...of(start), said: `could not be started: ${withoutValues(why, start)}`, differences: [] };
  }
}

/** The newest recorded version that is like it, or what differs from the one by which the catalogue tells it. */
function compared(
  snapshot: Snapshot,
  { server: { match } }: LiveStart,
  cut: string,
): Pick<Live, 'said' | 'differences'> {
  const count = `lists ${snapshot.tools.length} tools${cut}`;
  if (match === undefined || !serverIds().includes(match.server.id))
    return { said: `${count}; the catalogue has no record of it`, differences: [] };
  const recorded = readSnapshots(match.server.id);
  const toolsOf = ({ tools }: Snapshot) =>
    tools
      .map(({ digest }) => digest)
      .sort()
      .join();
  const same = recorded.findLast((one) => toolsOf(one) === toolsOf(snapshot));
  if (same !== undefined) return { said: `${count}, each as recorded at ${same.version}`, differences: [] };
  const nearest = recorded.find(({ version }) => version === match.judgedBy) ?? recorded.at(-1)!;
  const moved = differences({ ...nearest, serverInfo: undefined, instructions: undefined }, snapshot).filter(
    ({ path }) => path.startsWith('tool '),
  );
  return {
    said: `${count}, not as recorded at ${nearest.version}: ${moved.length} differ`,
    differences: moved.map(({ path, message }) => `${path}: ${message}`),
  };
}

/** Each tool as it is judged now; of one that the catalogue has under this name the worse of both, since it may be reviewed there. */
function judge(snapshot: Snapshot, rules: RuleSet, { server: { match } }: LiveStart): ListedTool[] {
  const definitions = snapshot.tools.map(({ definition }) => definition);
  const context = serverContext(definitions, rules, { purposes: undefined });
  const words = serverWords(definitions, rules);
  const recorded = new Map(match?.server.tools.map((tool) => [tool.name, tool]));
  return classifyAll(definitions, rules).flatMap((verdict, at): ListedTool[] => {
    if ('problem' in verdict) return [];
    const definition = definitions[at] as ToolDefinition;
    const known = recorded.get(definition.name);
    const fresh: ListedTool = {
      name: definition.name,
      category: verdict.category,
      severity: verdict.severity,
      points: verdict.sum.reduce((total, { points }) => total + points, 0),
      line: toolText(definition, verdict, rules, context, words).line,
      ...sidesOf(verdict.axes),
    };
    if (known === undefined) return [fresh];
    const { versions: _, ...plain } = known;
    return [severityNames.indexOf(known.severity) >= severityNames.indexOf(fresh.severity) ? plain : fresh];
  });
}

function withoutValues(text: string, { environment, command }: LiveStart): string {
  const words = [...Object.values(environment), ...command.slice(1)].filter((word) => word.length > 3);
  return words.reduce((left, word) => left.replaceAll(word, '…'), text);
}
