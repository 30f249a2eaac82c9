import { publish, type Published } from '../classify/index.ts';
import type { ArgumentRule, Effect, Snapshot, ToolDefinition, ToolPage, Trait, Verdict } from '../model/index.ts';
import { argumentRulesFor, recommend, type PolicySubject, type Recommendation } from '../policy/index.ts';
import { addresses, toolSegments } from './addresses.ts';
import { getTraits } from './traits.ts';
import type { ServerData } from './data.ts';

/** What is known of one tool before any page is made of it. */
export interface ToolFacts {
  name: string;
  segment: string;
  href: string;
  /** The newest snapshot that holds the tool. */
  snapshot: Snapshot;
  digest: string;
  definition: ToolDefinition;
  /** The first snapshot without it, when the newest has it no more. */
  removedIn: Snapshot | null;
  published: Published;
  verdict: Verdict;
  subject: PolicySubject & { effect: Effect; traits: Trait[] };
  recommendation: Recommendation;
  argumentRules: ArgumentRule[];
  page: (ToolPage & { file: string; body: string }) | null;
}

/** Every tool that any snapshot of the server holds, current ones first, each group by name. */
export function getToolFacts(data: ServerData): ToolFacts[] {
  const newest = data.snapshots.at(-1)!;
  const homes = new Map<string, { snapshot: Snapshot; index: number }>();
  data.snapshots.forEach((snapshot, index) => {
    for (const tool of snapshot.tools) homes.set(tool.definition.name, { snapshot, index });
  });
  const segments = toolSegments([...homes.keys()], addresses.tool(data.server.id, ''));
  return [...homes]
    .map(([name, { snapshot, index }]) =>
      getOne(data, name, segments.get(name)!, snapshot, snapshot === newest ? null : data.snapshots[index + 1]!),
    )
    .sort((a, b) => Number(a.removedIn !== null) - Number(b.removedIn !== null) || (a.name < b.name ? -1 : 1));
}

function getOne(
  data: ServerData,
  name: string,
  segment: string,
  snapshot: Snapshot,
  removedIn: Snapshot | null,
): ToolFacts {
  const { definition, digest } = snapshot.tools.find((tool) => tool.definition.name === name)!;
  const recorded = data.verdicts.tools.find((tool) => tool.name === name)?.history.find((h) => h.definition === digest);
  if (!recorded) throw new Error(`verdicts.json of ${data.server.id} has no verdict for ${name}: run npm run verdicts`);
  const published = publish(
    { name, ...recorded.verdict },
    digest,
    data.reviews.overrides.filter((override) => override.tool === name),
  );
  const { verdict } = published;
  const argumentRules = argumentRulesFor(name, definition.inputSchema, verdict, data.reviews.arguments);
  const recommendation = recommend(verdict, argumentRules);
  return {
    name,
    segment,
    href: addresses.tool(data.server.id, segment),
    snapshot,
    digest,
    definition,
    removedIn,
    published,
    verdict,
    subject: { ...verdict, effect: recommendation.effect, traits: getTraits(definition, digest, data) },
    recommendation,
    argumentRules,
    page: data.toolPages.get(name) ?? null,
  };
}
