import { catalogueServer } from '../../src/mcp/index.ts';
import { run, usage } from '../command.ts';
import { ownCatalogue } from './own-catalogue.ts';

await run({
  help: `
toolrisk mcp

The catalogue as an MCP server over standard input and output, for clients of 2025-11-25 and 2026-07-28. It reads its own
data and the text that it is given, writes nothing and sends nothing. Its tools:

  find_tool      tools of the catalogue by words and facets
  get_verdict    what is said of one tool, and the words it rests on
  get_policy     a recommended policy as the text of a client's or gateway's file
  check_config   what an agent can call by the text of a client's files

With SITE_URL its answers say on which site their addresses are.
`,
  options: {},
  async main(_, positionals) {
    if (positionals.length > 0) usage('mcp takes no arguments');
    const { serveStdio } = await import('@modelcontextprotocol/server/stdio');
    const site = process.env['SITE_URL'] || undefined;
    const catalogue = ownCatalogue();
    serveStdio(() => catalogueServer(catalogue, site));
    return 0;
  },
});
