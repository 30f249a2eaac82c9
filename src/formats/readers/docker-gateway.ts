import { pointer } from '../../model/index.ts';
import { listed, namesAt, parsers, type Reader, serversIn, valueAt } from './reader.ts';

/** Docker MCP Gateway: the listed tools where the file names the server, else all. */
export const dockerGatewayReader: Reader = {
  format: 'docker-gateway',
  parse: parsers.yaml,
  mentions: (value, server) => listed(namesAt(value, server), pointer(server), 'allow'),
  servers: (value) => serversIn(value),
  decide(value, server) {
    const names = valueAt(value, server) === undefined ? undefined : (namesAt(value, server) ?? []);
    return ({ tool }) => (names === undefined || names.includes(tool) ? 'allow' : 'hide');
  },
};
