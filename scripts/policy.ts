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
policy --server ID [--tool NAME | --profile ${keys(profiles).join('|')}] --format ID [--name NAME] [--json]

Prints the recommended policy: for one tool, leaving the rest of the server as it is, or for the whole server.
What the format cannot say goes to stderr: of a tool it falls to the stricter effect, and some clients leave tools that
nobody named to their mode.

  --server ID     a server of the catalogue
  --tool NAME     the policy for just this tool
  --profile NAME  the policy for the whole server; operate, if neither is given
  --format ID     ${formats.map((format) => format.id).join(', ')}
  --name NAME     the name under which the consumer knows the server; its id, if not given
  --json          print {text, filename, losses}
`,
  options: {
    server: { type: 'string' },
    tool: { type: 'string' },
    profile: { type: 'string' },
    format: { type: 'string' },
    name: { type: 'string' },
    json: { type: 'boolean' },
  },
  main: ({ server: id, tool, profile, format: formatId, name, json }, positionals) => {
    if (id === undefined || formatId === undefined || positionals.length > 0)
      usage('give a server and a format', 'policy --server teradata-wlm --profile operate --format claude-code');
    if (tool !== undefined && profile !== undefined)
      usage('give a tool or a profile, not both', 'leave one of --tool and --profile out');
    const catalog = judge(readCatalogData(), readSettings(process.env));
    const server = catalog.servers.find((each) => each.id === id);
    if (!server) usage(`there is no server "${id}"`, catalog.servers.map((each) => each.id).join(', '));
    const format = getFormats(catalog).find((each) => each.id === formatId);
    if (!format) usage(`there is no format "${formatId}"`, formats.map((each) => each.id).join(', '));
    const problem = name === undefined ? undefined : format.format.serverNames.problem?.(name);
    if (problem !== undefined) usage(`${format.title} takes no server named "${name}"`, problem);
    const { text, losses } =
      tool === undefined ? forServer(server, profile ?? 'operate', format, name) : forTool(server, tool, format, name);
    for (const loss of losses) warn(loss.message);
    if (json) printJson({ text, filename: format.filename, losses });
    else process.stdout.write(text);
    return 0;
  },
});

function forServer(server: JudgedServer, id: string, format: FormatModel, name?: string) {
  const profile = getProfiles(server).find((each) => each.id === id);
  if (!profile) usage(`there is no profile "${id}"`, keys(profiles).join(', '));
  return getProfileText(server, profile, format, name);
}

function forTool(server: JudgedServer, toolName: string, format: FormatModel, name?: string) {
  const tool = server.current.find((each) => each.name === toolName);
  if (!tool)
    usage(
      `${server.id} has no tool "${toolName}"`,
      nearest(
        toolName,
        server.current.map((each) => each.name),
      ),
    );
  const { policy } = getTool(tool);
  const context = name === undefined ? policy.context : { ...policy.context, name };
  return getToolText(tool, { ...policy, context }, format);
}
