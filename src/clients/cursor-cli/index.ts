import { reading } from '../../formats/cursor/read.ts';
import type { Standing } from '../../formats/modes.ts';
import { isMcpFile } from '../claude-code/permissions.ts';
import type { Client, Setup } from '../client.ts';
import { serverPlaces } from '../cursor/index.ts';
import { commonEntry, inOrder, merged, serversAt, strongest, textsIn, under } from '../entries.ts';
import { readMode } from '../modes.ts';

const source = { source: 'cursor.com/docs/cli, permissions', url: 'https://cursor.com/docs/cli/reference/permissions' };
const asks = readMode('default', { unnamed: 'asked' }, source);
const runsAll = readMode('unrestricted', { unnamed: 'runs' }, source);

/** Cursor's CLI: the servers of Cursor, under permissions of its own. */
export const cursorCli: Client = {
  id: 'cursor-cli',
  title: 'Cursor CLI',
  places: [
    ...serverPlaces.map((place) => ({ ...place, shared: true as const })),
    { scope: 'project', path: './.cursor/cli.json' },
    { scope: 'user', path: '~/.cursor/cli-config.json' },
  ],
  recognises: (value) =>
    /"Mcp\(/.test(JSON.stringify(under(value, 'permissions')) ?? '') ? 2 : isMcpFile(value) ? 1 : 0,
  read(files, context): Setup {
    const known = inOrder(files);
    const own = known.filter(({ value }) => under(value, 'permissions') !== undefined);
    const list = (name: string) => own.flatMap(({ value }) => textsIn(under(value, 'permissions', name)));
    const read = reading({ permissions: { allow: list('allow'), deny: list('deny') } });
    const isOpen = under(merged(own.map(({ value }) => value)), 'approvalMode') === 'unrestricted';
    return {
      ...strongest(known.flatMap((file) => serversAt(file, ['mcpServers'], commonEntry, context))),
      standings({ name }) {
        const decide = read.decide(name);
        return {
          mode: isOpen ? runsAll : asks,
          standingOf(tool): Standing {
            const answer = decide({ tool, arguments: {} });
            return answer === 'deny' ? 'denied' : answer === 'allow' ? 'allowed' : 'unnamed';
          },
        };
      },
      rules: own.flatMap(({ value, path: file }) =>
        (reading(value).servers?.([]) ?? []).map(({ server, path }) => ({ server, file, path })),
      ),
      spell: (name) => name,
      notes: ['Under --force what no list names runs.'],
    };
  },
};
