import * as z from 'zod';

/** An id that is a folder name and a part of addresses: lower-case letters, digits, single hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens');

/** What a server is for; the classifier reads it as context. */
export const purposes = [
  'advertising',
  'browser',
  'cloud',
  'code-hosting',
  'communication',
  'database',
  'development',
  'documents',
  'files',
  'identity',
  'knowledge',
  'monitoring',
  'payments',
  'security-testing',
  'shell',
  'testing',
  'workload-management',
] as const;

/** Who publishes a server, seen from what it reaches. */
export const serverKinds = ['official', 'reference', 'community'] as const;

const spellings = (what: string) => z.array(z.string().min(1)).default([]).describe(what);

/** Names of programs that tell nothing of whose they are. */
const anybodys: ReadonlySet<string> = new Set([
  'cli',
  'install',
  'main',
  'mcp',
  'remove',
  'run',
  'server',
  'setup',
  'start',
]);

/** The names under which clients' configurations start or reach a server, by which it is recognised there. */
export const configuredAsSchema = z.strictObject({
  packages: z
    .array(
      z
        .string()
        .regex(/^(npm|pypi):[^:\s]+$/, 'write the registry before the name, as npm:@scope/name or pypi:name')
        .refine((name) => !/.@/.test(name.slice(name.indexOf(':') + 1)), 'leave the version out'),
    )
    .default([])
    .describe('Packages without version, as npm:@scope/name or pypi:name.'),
  images: spellings('Container images without a tag, with their registry where it is not Docker Hub.'),
  addresses: spellings('Addresses of the hosted service: host and path.'),
  commands: spellings('Names of the programs that its packages install.').refine(
    (names) => !names.some((name) => anybodys.has(name)),
    'leave out names that any program may have, such as mcp or setup',
  ),
  registryName: z.string().optional().describe('Its name in the MCP registry.'),
});

/** `server.yaml`: identity, source, licence, how to launch and pin it. Authored. */
export const serverSchema = z.strictObject({
  id: idSchema.describe('The folder name.'),
  name: z.string().describe('The full name, for people.'),
  short: z.string().describe('A short name for breadcrumbs and lists.'),
  vendor: z.string().describe('Who publishes it.'),
  kind: z
    .enum(serverKinds)
    .describe(
      'official: by the maker of what it reaches; reference: an example by the maintainers of the protocol; community: by anyone else.',
    ),
  about: z.string().describe('One or two sentences in our own words: what an agent reaches through it.'),
  purposes: z.array(z.enum(purposes)).min(1).describe('What it is for.'),
  repository: z.url().optional().describe('Where its source is.'),
  homepage: z.url().optional().describe('Where it is described.'),
  licence: z.strictObject({
    spdx: z.string().nullable().describe('SPDX id, or null where no licence was found.'),
    basis: z.string().describe('Where that was read, and on what ground definitions are quoted.'),
  }),
  launch: z
    .strictObject({
      source: z.strictObject({
        kind: z.enum(['npm', 'pypi', 'git', 'url']).describe('Where it comes from.'),
        name: z.string().describe('Package name, or repository or service address.'),
        version: z.string().describe('Exact version or commit.'),
      }),
      transport: z.enum(['stdio', 'streamable-http']).describe('How it speaks.'),
      command: z.array(z.string()).min(1).optional().describe('Command and arguments, word by word; for stdio.'),
      url: z.url().optional().describe('For streamable HTTP.'),
      environment: z
        .record(z.string(), z.string())
        .default({})
        .describe('The only variables that reach the server; values are dummies that make it list its tools.'),
      runtime: z
        .string()
        .optional()
        .describe('The runtime it needs: for a package one exact version, such as node 20.20.2 or python 3.12.1.'),
      files: z
        .record(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'a file name, without folders'), z.string())
        .optional()
        .describe('Stand-in files in the folder in which it is started, by name, such as a kubeconfig.'),
      overrides: z
        .array(z.string())
        .optional()
        .describe('Requirements that replace those of a Python package, such as pglast>=7.2.'),
    })
    .describe('How to start it.'),
  notCaptured: z
    .string()
    .optional()
    .describe('Why nothing of it is recorded, such as an unclear licence; it is then listed by its name alone.'),
  configuredAs: configuredAsSchema.optional().describe('How people configure it, where that is more than the launch.'),
  notes: z.array(z.string()).default([]).describe('What a reader should know about how it was recorded.'),
});

export type Server = z.infer<typeof serverSchema>;
