import type { BuildableServer, BuildableTool, Treatment } from '../builder/index.ts';
import { sidesOf } from '../combine/index.ts';
import { once, type PolicyRule } from '../model/index.ts';
import { limitFor, type Recommendation, rulesOf } from '../policy/index.ts';
import type { JudgedServer, JudgedTool } from './judge.ts';
import { exampleCall } from './policy/calls.ts';
import { getProfiles } from './policy/profiles.ts';
import { getServerRows } from './server/rows.ts';

/** A server as a policy is built for it: its tools riskiest first, with what the ready policies make of each. */
export const getBuildable = once((server: JudgedServer): BuildableServer => {
  const { rows, removedRows } = getServerRows(server);
  return {
    id: server.id,
    name: server.data.server.short,
    href: server.href,
    version: server.newest.version,
    digest: server.newest.digest,
    sameEnd: server.data.reviews.sameEnd.map(({ tools, reason }) => ({ tools, reason })),
    tools: [...rows, ...removedRows].map(({ name }) => buildable(server.byName.get(name)!)),
  };
});

function buildable(tool: JudgedTool): BuildableTool {
  const { name, href, line, verdict, recommendation, server, removedIn } = tool;
  const { severity, category, axes } = verdict;
  const { reversibility, reach, effective } = axes;
  const treatments = getProfiles(server).map(({ id, policy }): [string, Treatment] => {
    const [rule] = rulesOf(policy, server.id, name);
    return [id, rule ? treatmentOf(rule) : recommendation];
  });
  return {
    name,
    href,
    severity,
    category,
    line,
    axes: { reversibility, reach, effective },
    ...sidesOf(axes),
    recommended: treatmentOf(recommendation),
    ...(removedIn === null && { profiles: Object.fromEntries(treatments) as NonNullable<BuildableTool['profiles']> }),
    limit: limitFor(category, axes).limit,
    call: exampleCall(tool).arguments as BuildableTool['call'],
  };
}

function treatmentOf({ effect, when, limit, reason }: PolicyRule | Recommendation): Treatment {
  return { effect, ...(when && { when }), ...(limit && { limit }), reason };
}
