import * as z from 'zod';
import { definitionSchema, promptSchema, resourceSchema } from './definition.ts';

/** `sha256:` and 64 hex digits, of the canonical JSON of what is named. */
export const digestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** A calendar day, UTC, as text; some YAML readers have already made a date of it. */
export const dateSchema = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
);

export const provenanceSchema = z.strictObject({
  source: z
    .strictObject({
      kind: z.enum(['npm', 'pypi', 'git', 'url', 'file']).describe('Where the server comes from.'),
      name: z.string().describe('Package name, repository address or file name.'),
      version: z.string().optional().describe('The resolved version of a package.'),
      commit: z.string().optional().describe('The commit of a repository.'),
    })
    .describe('What was listed.'),
  how: z.string().describe('One sentence on how the list was obtained.'),
  command: z.array(z.string()).optional().describe('The command that was run, word by word; none for a file.'),
  environment: z.array(z.string()).optional().describe('Names of the variables given to the server; never values.'),
  transport: z.enum(['stdio', 'streamable-http', 'file']),
  runtime: z.string().optional().describe('The runtime and version that ran the server, such as node 24.21.0.'),
  protocolVersion: z.string().optional().describe('The negotiated MCP revision.'),
  date: dateSchema.describe('The day on which this content was first recorded.'),
});

const problemSchema = z.strictObject({
  level: z.enum(['error', 'warning']),
  path: z.string(),
  message: z.string(),
  tip: z.string().optional(),
  expected: z.string().optional(),
  actual: z.string().optional(),
});

/** Everything one server said at one version. Captured, never edited by hand. */
export const snapshotSchema = z.strictObject({
  format: z.literal(1).describe('The version of this file format.'),
  server: z.string().describe('The id of the server, which is its folder name.'),
  version: z.string().describe('The version or commit, which is the file name.'),
  sequence: z.int().min(1).describe('Position among the snapshots of this server, oldest is 1.'),
  status: z.enum(['ok', 'degraded']).describe('degraded: something could not be captured; see problems.'),
  digest: digestSchema.describe('Digest over everything listed: tools, resources, prompts, instructions.'),
  provenance: provenanceSchema,
  serverInfo: z.looseObject({ name: z.string().optional(), version: z.string().optional() }).optional(),
  instructions: z.string().optional().describe('What the server tells clients to put before the model.'),
  tools: z
    .array(z.strictObject({ digest: digestSchema, definition: definitionSchema }))
    .describe('Ordered by name, code unit by code unit.'),
  resources: z.array(resourceSchema).nullable().describe('null: not captured.'),
  resourceTemplates: z.array(resourceSchema).nullable().describe('null: not captured.'),
  prompts: z.array(promptSchema).nullable().describe('null: not captured.'),
  problems: z.array(problemSchema).describe('What could not be captured, and oddities such as hidden characters.'),
});

export type Snapshot = z.infer<typeof snapshotSchema>;
export type SnapshotTool = Snapshot['tools'][number];
export type Provenance = z.infer<typeof provenanceSchema>;
