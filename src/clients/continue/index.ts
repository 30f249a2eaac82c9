import { reading } from '../../formats/continue/read.ts';
import { isObject, pointer } from '../../model/core.ts';
import { answered } from '../answered.ts';
import type { Client, ClientFile, ReadContext, Setup } from '../client.ts';
import type { ConfiguredServer } from '../configured.ts';
import { commonEntry, inOrder, serverOf, serversAt, strongest, under } from '../entries.ts';
import { readMode } from '../modes.ts';

const mode = readMode('default', { unnamed: 'asked' }, { source: 'docs.continue.dev, tool permissions of cn' });

/** Continue: a list of servers, in one file or one file each; permissions of its CLI by bare names of tools. */
export const continueClient: Client = {
  id: 'continue',
  title: 'Continue',
  places: [
    { scope: 'project', path: './.continue/mcpServers/*.yaml' },
    { scope: 'project', path: './.continue/mcpServers/*.json' },
    { scope: 'user', path: '~/.continue/config.yaml' },
    { scope: 'user', path: '~/.continue/permissions.yaml' },
  ],
  recognises(value) {
    if (Array.isArray(under(value, 'mcpServers'))) return 2;
    const isLists = isObject(value) && ['exclude', 'ask', 'allow'].some((key) => Array.isArray(value[key]));
    return isLists || isObject(under(value, 'mcpServers')) ? 1 : 0;
  },
  read(files, context): Setup {
    const known = inOrder(files);
    const lists = known.find(({ value }) =>
      ['exclude', 'ask', 'allow'].some((key) => Array.isArray(under(value, key))),
    );
    const read = reading(lists?.value ?? {});
    return {
      ...strongest(
        known.flatMap((file) => [...listedIn(file, context), ...serversAt(file, ['mcpServers'], commonEntry, context)]),
      ),
      standings: ({ name }) => answered(mode, read.decide(name)),
      rules: [],
      spell: (name) => name,
      notes: [
        'permissions.yaml counts in a plain start of its CLI alone; in the editor, policies of tools are kept by the extension.',
      ],
    };
  },
};

function listedIn(file: ClientFile, context: ReadContext): ConfiguredServer[] {
  const list = under(file.value, 'mcpServers');
  if (!Array.isArray(list)) return [];
  return list.flatMap((each, index) => {
    if (!isObject(each) || typeof each['name'] !== 'string') return [];
    const where = { name: each['name'], file: file.path, path: pointer('mcpServers', index), scope: file.scope };
    return [serverOf(each, where, commonEntry, context)];
  });
}
