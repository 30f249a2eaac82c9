import { isUnasked } from '../clients/unasked.ts';
import { severityNames } from '../model/core.ts';
import { counted } from '../model/words.ts';
import type { Move, Proposal } from './propose.ts';

/** What a stack comes to in a few lines without any name of a server, a tool, a file or a client. */
export function withoutNames(proposals: readonly Proposal[], moves: readonly Move[]): string {
  const servers = proposals.flatMap(({ now }) => now.servers.filter(({ off }) => off === undefined));
  const known = servers.filter(({ match }) => match).length;
  const open = moves.filter(({ tool }) => isUnasked(tool.fate));
  const still = moves.filter(({ then }) => isUnasked(then));
  const worse = proposals.filter(({ now }) => now.together).length;
  const worseStill = proposals.filter(({ after }) => after.together).length;
  const bySeverity = (list: readonly Move[]) =>
    severityNames
      .toReversed()
      .map((severity) => [list.filter(({ tool }) => tool.severity === severity).length, severity] as const)
      .filter(([count]) => count > 0)
      .map(([count, severity]) => `${count} ${severity}`)
      .join(', ');
  const lines = [
    `${counted(proposals.length, 'MCP client')}, ${counted(servers.length, 'server')}, of which ${known} in the catalogue with ${counted(moves.length, 'tool')}; nothing is known of the tools of the other ${servers.length - known}.`,
    `Now ${open.length} may run without a person being asked${open.length > 0 ? `: ${bySeverity(open)}` : ''}.`,
    `Under the proposed policy ${still.length} may${still.length > 0 ? `: ${bySeverity(still)}` : ''}.`,
    worse === 0
      ? 'In no client do tools that show what is private, bring in words of others and reach outside run together unasked.'
      : `In ${counted(worse, 'client')} tools that show what is private, bring in words of others and reach outside run together unasked; under the policy in ${worseStill === 0 ? 'none' : worseStill}.`,
  ];
  return `${lines.join('\n')}\n`;
}
