import { keys, type Policy } from '../model/index.ts';
import { policyForServer, profiles } from '../policy/index.ts';
import { addresses } from './addresses.ts';
import type { CatalogData, ServerData } from './data.ts';
import { getFormatTabs, type FormatTab } from './format-tabs.ts';
import { getOutcome, exampleCall, getTally, tallyInWords, type Outcome } from './outcomes.ts';
import type { ToolFacts } from './tool-facts.ts';

/** One of the ready whole-server policies, decided over all current tools. */
export interface ProfileModel {
  id: string;
  label: string;
  description: string;
  policy: Policy;
  decided: string;
  total: number;
  /** Each with what its text does with one call of every tool. */
  formats: (FormatTab & { outcomes: Outcome[] })[];
  /** Address of the page in the first format. */
  href: string;
}

/** The ready policies of a server over its current tools. */
export function getProfiles(data: ServerData, tools: readonly ToolFacts[], catalog: CatalogData): ProfileModel[] {
  const server = data.server.id;
  const current = tools.filter((tool) => tool.removedIn === null);
  const newest = data.snapshots.at(-1)!;
  return keys(profiles).map((id) => {
    const profile = { id, ...profiles[id] };
    const policy = policyForServer(server, id, current, data.reviews.sameEnd);
    const tally = getTally(policy, server, current);
    const first = catalog.formats[0]?.id ?? '';
    const context = {
      server,
      title: `${data.server.short}: ${profile.label}`,
      permalink: '',
      digest: newest.digest,
      tools: current,
    };
    return {
      ...profile,
      policy,
      decided: tallyInWords(tally),
      total: tally.total,
      formats: catalog.formats.flatMap(({ id: format }) =>
        getFormatTabs(
          policy,
          { ...context, permalink: `${catalog.settings.url}${addresses.serverPolicy(server, id, format)}` },
          { ...catalog, formats: catalog.formats.filter((entry) => entry.id === format) },
        ).map((tab) => ({
          ...tab,
          outcomes: current.map((tool) => getOutcome(tab.enforced, exampleCall(server, tool))),
        })),
      ),
      href: addresses.serverPolicy(server, id, first),
    };
  });
}
