import { pointer } from '../../model/index.ts';
import { lenient } from '../read/lenient.ts';
import { listed, type Reading, serversIn } from '../read/reading.ts';
import { yaml } from '../read/yaml.ts';
import { shape } from './shape.ts';

/** Docker MCP Gateway: the listed tools where the file names the server, else all. */
export function read(text: string): Reading {
  const tree = yaml(text);
  const servers = lenient(shape, tree);
  return {
    tree,
    mentions: (server) => listed(servers.get(server), pointer(server), 'allow'),
    servers: () => serversIn(servers),
    decide(server) {
      const names = new Set(servers.get(server));
      const isListed = servers.has(server);
      return ({ tool }) => (!isListed || names.has(tool) ? 'allow' : 'hide');
    },
  };
}
