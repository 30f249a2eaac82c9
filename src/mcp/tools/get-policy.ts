import * as z from 'zod';
import { policyAsked } from '../../catalog/index.ts';
import { effectSchema, keys } from '../../model/index.ts';
import { profiles } from '../../policy/profiles.ts';
import { mustHave } from '../catalogue.ts';
import { catalogueTool } from '../tool.ts';

/** A recommended policy as the text of a format. */
export const getPolicy = catalogueTool({
  name: 'get_policy',
  title: 'Read a recommended policy',
  description:
    'Reads the policy that the Toolrisk catalogue recommends for an MCP server, or for one of its tools, as the text of a client’s or gateway’s own file, with what that format cannot say. It writes no file.',
  input: z.object({
    server: z.string().max(200).describe('The id of the server in the catalogue, as find_tool gives it.'),
    format: z
      .string()
      .max(100)
      .describe(
        'The id of a client, gateway or engine, such as claude-code, codex, gemini-cli, cursor or toolrisk; for another the answer names all.',
      ),
    tool: z
      .string()
      .max(500)
      .optional()
      .describe('The policy for this tool alone; the rest of the server is left as it is.'),
    profile: z
      .enum(keys(profiles))
      .optional()
      .describe('The ready policy for the whole server; operate where none is given.'),
    name: z.string().max(200).optional().describe('The name under which the client knows the server.'),
  }),
  output: z.strictObject({
    filename: z.string().describe('The file in which the consumer reads it.'),
    text: z.string(),
    losses: z
      .array(z.strictObject({ tool: z.string(), said: effectSchema, became: effectSchema, message: z.string() }))
      .describe('What the format cannot say, and what it does instead.'),
  }),
  async answer(wish, catalogue) {
    await mustHave(catalogue, wish.server);
    const { text, filename, losses } = policyAsked(catalogue.judged(wish.server), wish);
    return { filename, text, losses: [...losses] };
  },
});
