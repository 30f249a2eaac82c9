import { unfilled } from '../store/index.ts';

/** The name of a format's id in code. */
export function identifierOf(id: string): string {
  const camel = id.replaceAll(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
  return /^\d/u.test(camel) ? `format${camel}` : camel;
}

/**
 * The code of a format, by the name of its file: of a consumer that reads a list of tools per server as JSON and hides
 * what is not in it, which is the least that any consumer can do.
 */
export function formatCode(id: string): Readonly<Record<string, string>> {
  const name = identifierOf(id);
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Reading`;
  return {
    'index.ts': `import type { Format } from '../format.ts';
import { under } from '../lint/glance.ts';
import type { ${type} } from './read.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of ${unfilled}: its name. */
export const ${name}: Format<${type}> = {
  ...text,
  shape,
  unreadable: 'not tried',
  unfit: 'not tried',
  unknownKey: '${unfilled}: what becomes of a key that it does not know',
  modes: { without: '${unfilled}: its modes, or why there are none to list.' },
  checks: [],
  recognises: ({ value }) => under(value, '${name}') !== undefined,
};
`,
    'text.ts': `import type { TextFormat } from '../format.ts';
import { read, type ${type} } from './read.ts';
import { says, write } from './write.ts';

/** ${unfilled}: what its file says, in a sentence. */
export const text: TextFormat<${type}> = {
  id: '${id}',
  language: 'json',
  filename: '${id}.json',
  ...says,
  export: write,
  read,
  serverNames: { words: '${unfilled}: which names of servers it takes, and how it writes the others.' },
};
`,
    'shape.ts': `import { closed, map, names } from '../shape.ts';

/** ${unfilled}: what it reads, and where that is documented. */
export const shape = closed({ ${name}: map(closed({ allow: names })) });
`,
    'write.ts': `import type { Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, nameOf, type Says } from '../format.ts';
import { jsonText } from '../write/json-text.ts';
import { listing } from '../write/listing.ts';

export const says = {
  consumer: '${unfilled}',
  effects: ['hide', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;

/** ${unfilled}: how it says a policy, and what it makes of a tool that the text does not name. */
export function write(policy: Policy, context: ExportContext): Exported {
  const { listed, losses, enforced } = listing(policy, context, says);
  const text = jsonText({ ${name}: { [nameOf(context)]: { allow: listed } } });
  return { text, losses, enforced };
}
`,
    'read.ts': `import { pointer } from '../../model/index.ts';
import { json } from '../read/json.ts';
import { lenient, type Lenient } from '../read/lenient.ts';
import { listed, type Reading, serversIn } from '../read/reading.ts';
import { shape } from './shape.ts';

/** The file as its consumer reads it. */
export interface ${type} extends Reading {
  file: Lenient<typeof shape>;
}

/** ${unfilled}: how it reads the file, and what it does with a call. */
export function read(text: string): ${type} {
  const tree = json(text);
  const file = lenient(shape, tree);
  const servers = file.${name};
  return {
    tree,
    file,
    mentions: (server) => listed(servers?.get(server)?.allow, pointer('${name}', server, 'allow')),
    servers: () => serversIn(servers, '${name}'),
    decide(server) {
      const allowed = new Set(servers?.get(server)?.allow);
      return ({ tool }) => (allowed.has(tool) ? 'allow' : 'hide');
    },
  };
}
`,
  };
}
