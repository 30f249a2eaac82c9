import { pointer } from '../../model/index.ts';
import { lenient, type Lenient } from '../read/lenient.ts';
import { listed, type Reading, serversIn } from '../read/reading.ts';
import { yaml } from '../read/yaml.ts';
import { shape } from './shape.ts';

/** A configuration as Goose reads it. */
export interface GooseReading extends Reading {
  file: Lenient<typeof shape>;
}

/** Goose: the available tools where the list has any, else all; none of an extension that is switched off. */
export function read(text: string): GooseReading {
  return reading(yaml(text));
}

/** The same of a configuration that is parsed. */
export function reading(tree: unknown): GooseReading {
  const file = lenient(shape, tree);
  const { extensions } = file;
  return {
    tree,
    file,
    mentions: (server) =>
      listed(extensions?.get(server)?.available_tools, pointer('extensions', server, 'available_tools')),
    servers: () => serversIn(extensions, 'extensions'),
    decide(server) {
      const { enabled, available_tools } = extensions?.get(server) ?? {};
      const available = new Set(available_tools?.filter((tool) => tool !== undefined));
      return ({ tool }) => {
        if (enabled === false) return 'hide';
        return available.size === 0 || available.has(tool) ? 'allow' : 'hide';
      };
    },
  };
}
