import * as z from 'zod';
import { reportJson } from '../../check/report.ts';
import { attribute, driftIn, type StackFile, stackOf, valueOf } from '../../clients/index.ts';
import type { Problem } from '../../model/index.ts';
import { catalogueTool } from '../tool.ts';

const fates = z.string().describe('What becomes of a call now: runs, judged, asked, refused, hidden or unknown.');
const server = z.looseObject({
  name: z.string(),
  catalogue: z
    .looseObject({ id: z.string() })
    .nullable()
    .describe('What it is in the catalogue; null where it is not known.'),
  tools: z
    .array(
      z.looseObject({ name: z.string(), category: z.string(), severity: z.string(), fate: fates, line: z.string() }),
    )
    .describe('Riskiest first.'),
  more: z.int().describe('How many tools are left out.'),
});

const output = z.looseObject({
  clients: z.array(z.looseObject({ id: z.string(), title: z.string(), servers: z.array(server) })),
  problems: z.array(z.looseObject({ path: z.string(), message: z.string() })).describe('Files that could not be read.'),
});

/** What an agent can call by the files of a client. */
export const checkConfig = catalogueTool({
  name: 'check_config',
  title: 'Check an MCP configuration',
  description:
    'Says what an agent can call by the text of MCP client files, such as .mcp.json or config.toml: which servers of the catalogue they start, what becomes of a call of each tool under the permissions in them, riskiest first, and which rules hold for no server. Nothing is started, stored or sent; values of variables and headers, arguments and keys in addresses are read past and not repeated.',
  input: z.object({
    files: z
      .array(
        z.object({
          text: z.string().max(1_000_000).describe('The whole text of the file.'),
          path: z
            .string()
            .max(500)
            .optional()
            .describe('Its path, which helps to tell whose file it is, such as ~/.codex/config.toml.'),
        }),
      )
      .min(1)
      .max(20)
      .describe('The files in which a client keeps servers and permissions; those of one client belong together.'),
    most: z.int().min(1).max(500).default(20).describe('How many tools of each server at most.'),
  }),
  output,
  async answer({ files, most }, catalogue) {
    const listed = await catalogue.listed();
    const problems: Problem[] = [];
    const read = files.flatMap(({ text, path = '' }, at): StackFile[] => {
      const shown = path || `file ${at + 1}`;
      const parsed = valueOf(text, shown);
      if ('problem' in parsed) {
        problems.push(parsed.problem);
        return [];
      }
      const owner = attribute(parsed.value, text, path.replaceAll('\\', '/'));
      if (owner) return [{ ...owner, path: shown, value: parsed.value }];
      problems.push({ level: 'error', path: shown, message: 'has the keys of no client' });
      return [];
    });
    const stack = stackOf(read, listed);
    const drifts = files.flatMap(({ text, path }, at) => driftIn(path || `file ${at + 1}`, text, listed));
    return cut(reportJson({ stack, problems, drifts }) as Report, most);
  },
});

interface Report {
  clients: { id: string; title: string; servers: { name: string; tools: object[] }[] }[];
  problems: Problem[];
}

/** The report with the worst tools of each server alone. */
function cut({ clients, ...rest }: Report, most: number): z.infer<typeof output> {
  const shorter = clients.map((client) => ({
    ...client,
    servers: client.servers.map((one) => ({
      ...one,
      tools: one.tools.slice(0, most),
      more: Math.max(0, one.tools.length - most),
    })),
  }));
  return { ...rest, clients: shorter } as object as z.infer<typeof output>;
}
