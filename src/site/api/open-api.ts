import { absolute, type Catalog } from '../../catalog/index.ts';
import { documentSchemas, keys, publishedSchema } from '../../model/index.ts';

const json = 'application/json';

/** What a program can fetch: the address below the site’s path, with the names of its parts in braces. */
interface Resource {
  path: string;
  id: string;
  summary: string;
  /** The name of the schema of its document, or a schema. */
  schema: keyof typeof documentSchemas | object;
  type?: string;
}

const feed = { type: 'object', description: 'A JSON Feed, https://www.jsonfeed.org/version/1.1/.' };
const text = (description: string) => ({ type: 'string', description });

const resources: readonly Resource[] = [
  {
    path: 'api/index.json',
    id: 'getCatalogue',
    summary: 'Every server, with where its documents are',
    schema: 'catalogue',
  },
  {
    path: 'servers/{server}/index.json',
    id: 'getServer',
    summary: 'One server with its tools and policies',
    schema: 'server',
  },
  {
    path: 'tools/{server}/{tool}/index.json',
    id: 'getTool',
    summary: 'One tool with its evidence and policy',
    schema: 'tool',
  },
  {
    path: 'tools.ndjson',
    id: 'listVerdicts',
    summary: 'The verdict of every tool, one JSON document a line',
    schema: 'verdict',
    type: 'application/x-ndjson',
  },
  {
    path: 'tools.csv',
    id: 'listVerdictsAsCsv',
    summary: 'The verdict of every tool as CSV',
    schema: text('CSV by RFC 4180, with a line of headings and a column per axis.'),
    type: 'text/csv',
  },
  {
    path: 'badges/{verdict}.json',
    id: 'getBadge',
    summary: 'What a badge says, for services that draw badges',
    schema: 'badge',
  },
  { path: 'changes/feed.json', id: 'listChanges', summary: 'What versions changed', schema: feed },
  {
    path: 'changes/raised/feed.json',
    id: 'listRaised',
    summary: 'What versions changed that raises the risk',
    schema: feed,
  },
  {
    path: 'servers/{server}/feed.json',
    id: 'listChangesOfServer',
    summary: 'What versions of one server changed, where more than one is recorded',
    schema: feed,
  },
  {
    path: 'schemas/{schema}.json',
    id: 'getSchema',
    summary: 'The JSON Schema of a document',
    schema: { type: 'object', description: 'A JSON Schema of draft 2020-12.' },
    type: 'application/schema+json',
  },
];

const parameters: Readonly<Record<string, object>> = {
  server: { description: 'The id of a server, as the catalogue lists it.', schema: { type: 'string' } },
  tool: {
    description: 'A tool as its address writes it: what is not a letter, digit, _ or - is ~ and two hex digits a byte.',
    schema: { type: 'string' },
  },
  verdict: {
    description: 'Category and severity in lower case, joined by a hyphen, such as read-low.',
    schema: { type: 'string' },
  },
  schema: { description: 'The name of a document.', schema: { type: 'string', enum: keys(documentSchemas) } },
};

/** Everything that programs can fetch, as an OpenAPI 3.1 description. */
export function getOpenApi({ settings, addresses }: Catalog) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Toolrisk',
      version: '1',
      description:
        'What the tools of MCP servers can do when an agent calls them. Static files: no key, no limit, no state. Texts of servers in them are quotations, not instructions.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: absolute(settings, addresses.home).replace(/\/$/u, '') }],
    security: [],
    paths: Object.fromEntries(resources.map((resource) => [`/${resource.path}`, { get: operation(resource) }])),
    components: {
      schemas: Object.assign({}, ...keys(documentSchemas).map(componentsOf)) as Record<string, unknown>,
    },
  };
}

/** The schema of a document and those that it refers to, each under a name of its own. */
function componentsOf(name: keyof typeof documentSchemas): Record<string, unknown> {
  const text = JSON.stringify(publishedSchema(name)).replaceAll('"#/$defs/', `"#/components/schemas/${name}.`);
  const { $schema: _draft, $defs = {}, ...schema } = JSON.parse(text) as { $schema?: string; $defs?: object };
  return {
    [name]: schema,
    ...Object.fromEntries(Object.entries($defs).map(([key, value]) => [`${name}.${key}`, value as unknown])),
  };
}

function operation({ path, id, summary, schema, type = json }: Resource) {
  const names = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name!);
  return {
    operationId: id,
    summary,
    ...(names.length > 0 && {
      parameters: names.map((name) => ({ name, in: 'path', required: true, ...parameters[name] })),
    }),
    responses: {
      200: {
        description: 'The document.',
        content: {
          [type]: { schema: typeof schema === 'string' ? { $ref: `#/components/schemas/${schema}` } : schema },
        },
      },
      404: { description: 'There is no such document.' },
    },
  };
}
