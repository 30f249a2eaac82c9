import { spelled } from '../../formats/vscode/spelling.ts';
import type { Mode } from '../../formats/modes.ts';
import { isObject } from '../../model/core.ts';
import type { Client, ClientFile, Setup } from '../client.ts';
import { commonEntry, inOrder, serversAt, strongest, under } from '../entries.ts';
import { readMode } from '../modes.ts';

const source = {
  source: 'code.visualstudio.com/docs, approvals',
  url: 'https://code.visualstudio.com/docs/agents/run/approvals',
};
const asks = readMode('default', { unnamed: 'asked' }, source);
const levels: Readonly<Record<string, Mode>> = {
  default: asks,
  assisted: readMode('assisted', { unnamed: 'judged' }, source),
  autoApprove: readMode('autoApprove', { asked: 'runs', unnamed: 'runs' }, source),
  autopilot: readMode('autopilot', { asked: 'runs', unnamed: 'runs' }, source),
};
const unknownLevel = readMode('a level that is not known', { asked: 'unknown', unnamed: 'unknown' }, source);

/** VS Code: servers under a key of their own; approvals in settings, and in the app. */
export const vscode: Client = {
  id: 'vscode',
  title: 'VS Code',
  places: [
    { scope: 'project', path: './.vscode/mcp.json' },
    { scope: 'project', path: './.vscode/settings.json' },
    ...['Code', 'Code - Insiders'].flatMap((folder) => [
      { scope: 'user' as const, path: `$config/${folder}/User/mcp.json` },
      { scope: 'user' as const, path: `$config/${folder}/User/settings.json` },
    ]),
  ],
  recognises(value) {
    const servers = under(value, 'servers');
    if (isObject(servers) && Object.values(servers).some((each) => isObject(each))) return 2;
    const isSettings = isObject(value) && Object.keys(value).some((key) => /^(chat|editor|workbench|mcp)\./.test(key));
    return isSettings || under(value, 'mcp', 'servers') !== undefined ? 1 : 0;
  },
  read(files, context): Setup {
    const known = inOrder(files);
    const found = known.flatMap((file) => [
      ...serversAt(file, ['servers'], commonEntry, context),
      ...serversAt(file, ['mcp', 'servers'], commonEntry, context),
    ]);
    const level = setting(known, 'chat.permissions.default');
    const mode = typeof level !== 'string' ? asks : Object.hasOwn(levels, level) ? levels[level]! : unknownLevel;
    const isOpen = setting(known, 'chat.tools.global.autoApprove') === true;
    const sandboxed = new Set(
      known.flatMap(({ value }) =>
        Object.entries(under(value, 'servers') ?? {}).flatMap(([name, each]) =>
          under(each, 'sandboxEnabled') === true ? [name] : [],
        ),
      ),
    );
    const eligible = setting(known, 'chat.tools.eligibleForAutoApproval');
    return {
      ...strongest(found),
      standings: ({ name }) => ({
        mode: isOpen || sandboxed.has(name) ? levels['autoApprove']! : mode,
        standingOf: (tool) => (under(eligible, `mcp_${name}_${spelled(tool)}`) === false ? 'asked' : 'unnamed'),
      }),
      rules: [],
      spell: (name) => name,
      notes: [
        'What you allowed for always, and the level chosen in a chat, are kept by the app; so are servers of extensions and of other profiles.',
      ],
    };
  },
};

/** A setting of the nearest file that has it. */
function setting(files: readonly ClientFile[], key: string): unknown {
  return files.map(({ value }) => under(value, key)).find((value) => value !== undefined);
}
