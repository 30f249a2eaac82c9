import { pointer } from '../../model/index.ts';
import { listed, namesAt, objectAt, parsers, type Reader, serversIn, valueAt } from './reader.ts';

/** Goose: the available tools where the list has any, else all; none of an extension that is switched off. */
export const gooseReader: Reader = {
  format: 'goose',
  parse: parsers.yaml,
  mentions: (value, server) =>
    listed(namesAt(extensionOf(value, server), 'available_tools'), pointer('extensions', server, 'available_tools')),
  servers: (value) => serversIn(value, 'extensions'),
  decide(value, server) {
    const extension = extensionOf(value, server);
    const available = namesAt(extension, 'available_tools') ?? [];
    return ({ tool }) => {
      if (valueAt(extension, 'enabled') === false) return 'hide';
      return available.length === 0 || available.includes(tool) ? 'allow' : 'hide';
    };
  },
};

function extensionOf(value: unknown, server: string): Record<string, unknown> {
  return objectAt(objectAt(value, 'extensions'), server);
}
