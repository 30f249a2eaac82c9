import type { Check } from '../lint/check.ts';
import { under } from '../lint/glance.ts';

/** A policy for the whole of Codex under which nobody is asked, beside tools that are to be asked for. */
export const codexApproval: Check = {
  id: 'codex-approval',
  find({ reading, tools, decide }) {
    const asked = tools.filter((tool) => decide(tool) === 'ask');
    if (under(reading.tree, 'approval_policy') !== 'never' || asked.length === 0) return [];
    return [
      {
        level: 'warning',
        path: '/approval_policy',
        message: `nobody is asked under "never"; the ${asked.length} tools that would be asked for are refused, and with sandbox_mode = "danger-full-access" they run`,
        tip: 'write approval_policy = "on-request", or put what must not run into disabled_tools',
      },
    ];
  },
};
