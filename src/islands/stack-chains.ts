import type { Proposal } from '../amend/index.ts';
import { isUnasked } from '../clients/index.ts';
import type { ChainView, ToolView } from './stack-messages.ts';

const most = 5;
const titles = {
  shows: 'Shows what is private',
  brings: 'Brings in words of others',
  sends: 'Reaches outside',
} as const;
const cuts = {
  shows: 'no tool that shows what is private runs unasked any more',
  brings: 'no tool that brings in words of others runs unasked any more',
  sends: 'no tool that reaches outside runs unasked any more',
} as const;
const sideNames = ['shows', 'brings', 'sends'] as const;

/** The tools of each client that are worse together while they run unasked, and what the policy makes of that. */
export function chainsOf(proposals: readonly Proposal[], tools: readonly ToolView[]): ChainView[] {
  return proposals.flatMap(({ now }): ChainView[] => {
    const { together } = now;
    if (!together) return [];
    const viewed = (side: (typeof sideNames)[number]) =>
      together[side].flatMap((each) => {
        const found = tools.find(
          ({ client, server, tool }) => client === now.title && server === each.server && tool === each.tool,
        );
        return found ? [found] : [];
      });
    const cut = sideNames.filter((side) => viewed(side).every(({ then }) => !isUnasked(then)));
    const still = cut.length === 0;
    return [
      {
        client: now.title,
        sides: sideNames.map((side) => ({
          title: titles[side],
          tools: viewed(side).slice(0, most),
          more: Math.max(0, viewed(side).length - most),
        })),
        after: still
          ? 'Under the policy all three sides still run unasked: choose a stricter one, or hide one side whole.'
          : `The policy breaks the chain: ${cut.map((side) => cuts[side]).join(', and ')}. What it cannot break is a “yes” given in passing.`,
      },
    ];
  });
}
