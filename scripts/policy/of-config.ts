import { judge, policyOfStack, readSettings } from '../../src/catalog/index.ts';
import { namedFiles, thisMachine } from '../../src/check/index.ts';
import { stackOf } from '../../src/clients/index.ts';
import { InputError, keys, type Policy } from '../../src/model/index.ts';
import { type Profile, profiles } from '../../src/policy/index.ts';
import { readCatalogData } from '../../src/store/index.ts';
import { usage, warn } from '../command.ts';
import { catalogueIn } from '../toolrisk/catalogue.ts';

/** One neutral policy for all servers of clients' files that the catalogue has, under the names that they have there. */
export async function policyOfConfig(paths: readonly string[], profile = 'operate'): Promise<Policy> {
  if (!Object.hasOwn(profiles, profile)) usage(`there is no profile "${profile}"`, keys(profiles).join(', '));
  const machine = thisMachine();
  const { files, problems } = namedFiles(paths, machine);
  if (problems.length > 0) throw new InputError(problems);
  const stack = stackOf(files, await catalogueIn(undefined), { folders: machine.folders });
  const servers = stack.flatMap((client) => client.servers.filter(({ off }) => off === undefined));
  for (const { name, match } of servers)
    if (!match)
      warn(`The server ${JSON.stringify(name)} is not in the catalogue: no rule is for it, so its tools are refused.`);
  const known = servers.flatMap(({ name, match }) => (match ? [{ name, id: match.server.id }] : []));
  if (known.length === 0) usage(`${paths.join(', ')}: no server in it is in the catalogue`);
  const ids = [...new Set(known.map(({ id }) => id))];
  return policyOfStack(judge(readCatalogData(undefined, ids), readSettings(process.env)), known, profile as Profile);
}
