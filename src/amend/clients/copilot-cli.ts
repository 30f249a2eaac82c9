import { under } from '../../clients/entries.ts';
import { isObject } from '../../model/core.ts';
import { segmentsOf } from '../../model/pointer.ts';
import { type Amended, type Amender, type ServerWant, type TextFile, toolsFor } from '../amend.ts';
import { jsonText } from '../edit/json.ts';

/** Copilot CLI: the list of tools in the entry of a server, and what was approved for good in its file of permissions. */
export const copilotCli: Amender = {
  asking: 'unnamed',
  hiding: 'hidden',
  amend: (files, wants) => files.flatMap((file) => [...listed(file, wants), ...unapproved(file, wants)]),
};

function listed({ path: file, text, value }: TextFile, wants: readonly ServerWant[]): Amended[] {
  const edited = jsonText(text);
  for (const want of wants) {
    if (want.file !== file || !isObject(under(value, 'mcpServers'))) continue;
    const at = [...segmentsOf(want.path), 'tools'];
    const hidden = new Set(toolsFor('hidden', want));
    if (want.whole === 'hidden') edited.set(at, []);
    else if (hidden.size > 0) {
      const now = edited.at(...at);
      const isOpen = !Array.isArray(now) || now.includes('*');
      if (isOpen)
        edited.set(
          at,
          want.known.filter((tool) => !hidden.has(tool)),
        );
      else edited.list(at, { drop: (tool) => hidden.has(tool) });
    }
  }
  return edited.text === text ? [] : [{ path: file, before: text, text: edited.text }];
}

function unapproved({ path: file, text, value }: TextFile, wants: readonly ServerWant[]): Amended[] {
  const locations = under(value, 'locations');
  if (!isObject(locations)) return [];
  const edited = jsonText(text);
  for (const folder of Object.keys(locations)) {
    const at = ['locations', folder, 'tool_approvals'];
    const now = edited.at(...at);
    if (!Array.isArray(now)) continue;
    const kept = now.flatMap((approval) => approvedStill(approval, wants));
    if (JSON.stringify(kept) !== JSON.stringify(now)) edited.set(at, kept);
  }
  return edited.text === text ? [] : [{ path: file, before: text, text: edited.text }];
}

/** An approval as it may stay: of a whole server only that of the tools that run. */
function approvedStill(approval: unknown, wants: readonly ServerWant[]): unknown[] {
  const want = wants.find(({ name }) => under(approval, 'serverName') === name);
  if (!want || !isObject(approval) || approval['kind'] !== 'mcp') return [approval];
  const tool = approval['toolName'];
  if (want.whole !== undefined) return [];
  if (typeof tool === 'string') {
    const wanted = want.tools.get(tool);
    return wanted === undefined || wanted === 'allowed' ? [approval] : [];
  }
  return toolsFor('allowed', want).map((toolName) => ({ ...approval, toolName }));
}
