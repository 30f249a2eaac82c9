import { modes } from '../../formats/copilot-cli/modes.ts';
import type { Standing } from '../../formats/modes.ts';
import { isObject, pointer } from '../../model/core.ts';
import type { Client, ClientFile, ReadContext, RuleFor, Setup } from '../client.ts';
import { type EntryKeys, inOrder, isFiltered, serversAt, strongest, under } from '../entries.ts';

const entry: EntryKeys = { command: 'command', args: 'args', url: ['url'], environments: ['env'], only: 'tools' };

/** Copilot CLI: servers at home and in folders up to the repository's root; what was approved for good stands in a file. */
export const copilotCli: Client = {
  id: 'copilot-cli',
  title: 'Copilot CLI',
  places: [
    { scope: 'project', path: './.mcp.json', shared: true },
    { scope: 'project', path: './.github/mcp.json' },
    { scope: 'user', path: '~/.copilot/mcp-config.json', movedBy: 'COPILOT_HOME' },
    { scope: 'user', path: '~/.copilot/permissions-config.json', movedBy: 'COPILOT_HOME' },
  ],
  recognises(value) {
    if (under(value, 'locations') !== undefined) return 2;
    const entries = Object.values(under(value, 'mcpServers') ?? {});
    if (entries.some((each) => under(each, 'type') === 'local' || Array.isArray(under(each, 'tools')))) return 2;
    return entries.length > 0 ? 1 : 0;
  },
  read(files, context): Setup {
    const known = inOrder(files);
    const approvals = known.flatMap((file) => approvalsIn(file, context));
    const [mode] = modes.list;
    return {
      ...strongest(known.flatMap((file) => serversAt(file, ['mcpServers'], entry, context))),
      standings({ name, filter }) {
        const own = approvals.filter(({ server }) => server === name);
        return {
          mode,
          standingOf(tool): Standing {
            if (isFiltered(filter, tool)) return 'hidden';
            return own.some((each) => each.tool === undefined || each.tool === tool) ? 'allowed' : 'unnamed';
          },
        };
      },
      rules: approvals,
      spell: (name) => name,
      notes: ['Options of its command (--deny-tool, --allow-all-tools and others) stand in no file, and change this.'],
    };
  },
};

/** What was approved for the folder, server by server. */
function approvalsIn({ value, path: file }: ClientFile, { folders }: ReadContext): (RuleFor & { tool?: string })[] {
  const locations = under(value, 'locations');
  if (!isObject(locations)) return [];
  return Object.keys(locations)
    .filter((folder) => folders?.includes(folder) ?? true)
    .flatMap((folder) => {
      const list = under(locations, folder, 'tool_approvals');
      return (Array.isArray(list) ? list : []).flatMap((approval, index) => {
        const [server, tool] = [under(approval, 'serverName'), under(approval, 'toolName')];
        if (under(approval, 'kind') !== 'mcp' || typeof server !== 'string') return [];
        const path = pointer('locations', folder, 'tool_approvals', index);
        return [{ server, file, path, ...(typeof tool === 'string' && { tool }) }];
      });
    });
}
