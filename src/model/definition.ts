import * as z from 'zod';

const hintSchema = z.boolean().optional().catch(undefined);

/** A tool as tools/list gave it; everything but the name may be missing or odd, and unknown keys are kept. */
export const definitionSchema = z.looseObject({
  name: z.string().min(1).describe('The exact name by which the tool is called.'),
  title: z.string().optional().catch(undefined).describe('A name for people.'),
  description: z.string().optional().catch(undefined).describe('What the author says the tool does.'),
  inputSchema: z.unknown().optional().describe('JSON Schema of the arguments; may be missing or invalid.'),
  outputSchema: z.unknown().optional().describe('JSON Schema of the structured result.'),
  annotations: z
    .looseObject({
      title: z.string().optional().catch(undefined),
      readOnlyHint: hintSchema,
      destructiveHint: hintSchema,
      idempotentHint: hintSchema,
      openWorldHint: hintSchema,
    })
    .optional()
    .catch(undefined)
    .describe('Hints by the author, which clients must not trust.'),
  _meta: z.unknown().optional().describe('Metadata of the vendor.'),
});

export type ToolDefinition = z.infer<typeof definitionSchema>;

/** A resource as resources/list or resources/templates/list gave it. */
export const resourceSchema = z.looseObject({
  uri: z.string().optional().describe('The address, for a resource.'),
  uriTemplate: z.string().optional().describe('The address pattern, for a template.'),
  name: z.string().optional().describe('The name that the server gives it.'),
  description: z.string().optional().describe('What the author says it holds.'),
  mimeType: z.string().optional().describe('The media type of its contents.'),
});

export type ResourceDefinition = z.infer<typeof resourceSchema>;

/** A prompt as prompts/list gave it. */
export const promptSchema = z.looseObject({
  name: z.string().describe('The name by which the prompt is asked for.'),
  description: z.string().optional().describe('What the author says it is for.'),
});
