import { counted } from '../../model/index.ts';
import type { Check, Found } from '../lint/check.ts';
import { under } from '../lint/glance.ts';
import type { CodexReading } from './read.ts';

/** A policy for the whole of Codex under which nobody is asked, beside tools that are to be asked for; or one that Codex no longer takes. */
export const codexApproval: Check<CodexReading> = {
  id: 'codex-approval',
  find({ reading, server, tools }): Found[] {
    const policy = under(reading.tree, 'approval_policy');
    const path = '/approval_policy';
    if (policy === 'untrusted')
      return [
        {
          level: 'error',
          path,
          message: 'Codex 0.169.0 refuses "untrusted": "no longer supported; remove this setting"',
          tip: 'write approval_policy = "on-request"',
          does: 'Codex does not start with this file.',
        },
      ];
    const decideCall = reading.decideAsking(server);
    const asked = tools.filter((tool) => decideCall({ tool, arguments: {} }) === 'ask');
    if (reading.asked === 'ask' || asked.length === 0) return [];
    const isOne = asked.length === 1;
    const runs = isOne ? 'runs' : 'run';
    const become =
      reading.asked === 'allow' ? `${runs}, since there is no sandbox either` : `${isOne ? 'is' : 'are'} refused`;
    return [
      {
        level: 'warning',
        path,
        message: `nobody is asked under "never"; ${counted(asked.length, 'tool')} that would be asked for ${become}`,
        tip: 'write approval_policy = "on-request", or put what must not run into disabled_tools',
      },
    ];
  },
};
