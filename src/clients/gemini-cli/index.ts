import { reading } from '../../formats/gemini-cli/read.ts';
import { modes } from '../../formats/gemini-cli/modes.ts';
import { shape } from '../../formats/gemini-cli/shape.ts';
import type { Mode, Standing } from '../../formats/modes.ts';
import type { Client, ClientFile, Setup } from '../client.ts';
import type { ConfiguredServer } from '../configured.ts';
import { type EntryKeys, inOrder, isFiltered, serverOf, strongest, textsIn, under } from '../entries.ts';
import { isObject, pointer } from '../../model/core.ts';
import { type Unfit, unfitIn, without } from '../unfit.ts';
import { below, rulesOfTiers } from './tiers.ts';

const entry: EntryKeys = {
  command: 'command',
  args: 'args',
  url: ['httpUrl', 'url'],
  environments: ['env'],
  only: 'includeTools',
  without: 'excludeTools',
};

const system = (name: string) => ({
  linux: `/etc/gemini-cli/${name}`,
  darwin: `/Library/Application Support/GeminiCli/${name}`,
  win32: `C:/ProgramData/gemini-cli/${name}`,
});

const byId = (id: string) => modes.list.find((mode) => mode.id === id)!;

/** Gemini CLI: servers in its settings, rules in files of their own by tiers; a trusted server asks for nothing. */
export const geminiCli: Client = {
  id: 'gemini-cli',
  title: 'Gemini CLI',
  places: [
    { scope: 'managed', path: system('settings.json') },
    { scope: 'managed', path: system('policies/*.toml') },
    { scope: 'project', path: './.gemini/settings.json' },
    { scope: 'project', path: './.gemini/policies/*.toml' },
    { scope: 'user', path: '~/.gemini/settings.json' },
    { scope: 'user', path: '~/.gemini/policies/*.toml' },
  ],
  recognises(value) {
    if (Array.isArray(under(value, 'rule')) || under(value, 'general', 'defaultApprovalMode') !== undefined) return 2;
    const entries = Object.values(under(value, 'mcpServers') ?? {});
    const isOwn = entries.some((each) =>
      ['httpUrl', 'trust', 'includeTools', 'excludeTools'].some((key) => under(each, key) !== undefined),
    );
    return isOwn ? 2 : entries.length > 0 ? 1 : 0;
  },
  read(files, context): Setup {
    const known = inOrder(files);
    const found = known.flatMap((file) => serversIn(file, context));
    const trusted = new Set(found.filter(({ trusts }) => trusts).map(({ server }) => server));
    const isOff = switchedOff(known);
    const won = strongest(found.map(({ server }) => server));
    const written = known.filter(({ value }) => Array.isArray(under(value, 'rule')));
    const unfit = [
      ...unread(written),
      ...unfitIn(without(written, unread(written)), shape, 'Gemini CLI passes over the whole file'),
    ];
    const policies = without(written, unfit);
    const rules = rulesOfTiers(policies);
    const [read, open] = [reading({ rule: rules }), reading({ rule: [...rules, below] })];
    const mode = modeOf(known);
    return {
      servers: won.servers.map((server) => ({ ...server, ...isOff(server.name) })),
      shadowed: won.shadowed,
      standings(server) {
        const [decide, decideOpen] = [read.decide(server.name), open.decide(server.name)];
        const trusts = [...trusted].some(({ file, path }) => file === server.file && path === server.path);
        return {
          mode: trusts && mode.id !== 'plan' ? byId('trusted server') : mode,
          standingOf(tool): Standing {
            if (isFiltered(server.filter, tool)) return 'hidden';
            const answer = decide({ tool, arguments: {} });
            if (answer === 'hide') return 'hidden';
            if (answer === 'deny') return 'denied';
            if (answer === 'allow') return 'allowed';
            return decideOpen({ tool, arguments: {} }) === 'allow' ? 'unnamed' : 'asked';
          },
        };
      },
      rules: policies.flatMap(({ value, path: file }) =>
        (reading(value).servers?.([]) ?? []).map(({ server, path }) => ({ server, file, path })),
      ),
      unfit,
      spell: (name) => name,
      notes: [
        'Rules that hold in one mode alone count here as in the mode in which it starts; servers of extensions were not read.',
      ],
    };
  },
};

/** Policies of a project, which 0.61 was seen not to read. */
function unread(files: readonly ClientFile[]): Unfit[] {
  return files
    .filter(({ scope }) => scope === 'project')
    .map(({ path: file }) => ({
      file,
      path: '',
      message: 'Gemini CLI reads no policies in a project: put them into ~/.gemini/policies',
    }));
}

function serversIn(file: ClientFile, context: Parameters<Client['read']>[1]) {
  const entries = under(file.value, 'mcpServers');
  if (!isObject(entries)) return [];
  return Object.entries(entries).flatMap(([name, each]) => {
    if (!isObject(each)) return [];
    const where = { name, file: file.path, path: pointer('mcpServers', name), scope: file.scope };
    return [{ server: serverOf(each, where, entry, context), trusts: under(each, 'trust') === true }];
  });
}

/** Why the lists of servers keep one from starting. */
function switchedOff(files: readonly ClientFile[]): (name: string) => Pick<ConfiguredServer, 'off'> {
  const list = (key: string) => files.map(({ value }) => under(value, 'mcp', key)).find((each) => each !== undefined);
  const [allowed, excluded] = [textsIn(list('allowed')), textsIn(list('excluded'))];
  return (name) => {
    if (excluded.includes(name)) return { off: 'mcp.excluded of the settings names it' };
    // An empty list let every server start when it was tried.
    if (allowed.length > 0 && !allowed.includes(name)) return { off: 'mcp.allowed of the settings does not name it' };
    return {};
  };
}

function modeOf(files: readonly ClientFile[]): Mode {
  const set = files
    .map(({ value }) => under(value, 'general', 'defaultApprovalMode'))
    .find((mode) => mode !== undefined);
  return modes.list.find(({ id }) => id === set && id !== 'yolo') ?? byId('default');
}
