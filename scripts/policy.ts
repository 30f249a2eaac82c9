import {
  getProfiles,
  getProfileText,
  getTool,
  getToolText,
  getFormats,
  judge,
  readSettings,
  type FormatModel,
  type JudgedServer,
} from '../src/catalog/index.ts';
import { formats, nearest } from '../src/formats/index.ts';
import { keys } from '../src/model/index.ts';
import { profiles } from '../src/policy/index.ts';
import { readCatalogData } from '../src/store/index.ts';
import { printJson, run, usage, warn } from './command.ts';

await run({
  help: `
policy --server ID [--tool NAME | --profile ${keys(profiles).join('|')}] --format ID [--json]

Prints the recommended policy: for one tool, leaving the rest of the server as it is, or for the whole server.
What the format cannot say goes to stderr; it falls to the stricter effect.

  --server ID     a server of the catalogue
  --tool NAME     the policy for just this tool
  --profile NAME  the policy for the whole server; operate, if neither is given
  --format ID     ${formats.map((format) => format.id).join(', ')}
  --json          print {text, filename, losses}
`,
  options: {
    server: { type: 'string' },
    tool: { type: 'string' },
    profile: { type: 'string' },
    format: { type: 'string' },
    json: { type: 'boolean' },
  },
  main: ({ server: id, tool, profile, format: formatId, json }, positionals) => {
    if (id === undefined || formatId === undefined || positionals.length > 0)
      usage('give a server and a format', 'policy --server teradata-wlm --profile operate --format claude-code');
    if (tool !== undefined && profile !== undefined)
      usage('give a tool or a profile, not both', 'leave one of --tool and --profile out');
    const catalog = judge(readCatalogData(), readSettings(process.env));
    const server = catalog.servers.find((each) => each.id === id);
    if (!server) usage(`there is no server "${id}"`, catalog.servers.map((each) => each.id).join(', '));
    const format = getFormats(catalog).find((each) => each.id === formatId);
    if (!format) usage(`there is no format "${formatId}"`, formats.map((each) => each.id).join(', '));
    const { text, losses } =
      tool === undefined ? forServer(server, profile ?? 'operate', format) : forTool(server, tool, format);
    for (const loss of losses) warn(loss.message);
    if (json) printJson({ text, filename: format.filename, losses });
    else process.stdout.write(text);
    return 0;
  },
});

function forServer(server: JudgedServer, id: string, format: FormatModel) {
  const profile = getProfiles(server).find((each) => each.id === id);
  if (!profile) usage(`there is no profile "${id}"`, keys(profiles).join(', '));
  return getProfileText(server, profile, format);
}

function forTool(server: JudgedServer, name: string, format: FormatModel) {
  const tool = server.current.find((each) => each.name === name);
  if (!tool)
    usage(
      `${server.id} has no tool "${name}"`,
      nearest(
        name,
        server.current.map((each) => each.name),
      ),
    );
  return getToolText(tool, getTool(tool).policy, format);
}
