import { publish } from '../src/classify/index.ts';
import { type ExportContext, formats } from '../src/formats/index.ts';
import { keys, type Policy } from '../src/model/index.ts';
import {
  argumentRulesFor,
  policyForServer,
  policyForTool,
  type Profile,
  type ProfiledTool,
  profiles,
  recommend,
} from '../src/policy/index.ts';
import { readReviews, readServer, readSnapshots, readVerdicts } from '../src/store/index.ts';
import { printJson, run, usage, warn } from './command.ts';

const site = (process.env.SITE_URL ?? 'http://localhost:4321').replace(/\/+$/, '');

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
  main: ({ server, tool, profile, format: id, json }, positionals) => {
    if (server === undefined || id === undefined || positionals.length > 0)
      usage('give a server and a format', 'policy --server teradata-wlm --profile operate --format claude-code');
    if (tool !== undefined && profile !== undefined)
      usage('give a tool or a profile, not both', 'leave one of --tool and --profile out');
    const format = formats.find((each) => each.id === id);
    if (!format) usage(`there is no format "${id}"`, formats.map((each) => each.id).join(', '));
    const known = readTools(server);
    const [policy, context] =
      tool === undefined ? forServer(server, profile ?? 'operate', id, known) : forTool(server, tool, known);
    const { text, filename, losses } = format.export(policy, context);
    for (const loss of losses) warn(loss.message);
    if (json) printJson({ text, filename, losses });
    else process.stdout.write(text);
    return 0;
  },
});

interface Known {
  tools: ProfiledTool[];
  /** What every export of this server is made with. */
  shared: Pick<ExportContext, 'server' | 'tools' | 'inputSchemas' | 'digest'>;
}

/** The tools of the newest snapshot, with what is recommended for each. */
function readTools(server: string): Known {
  readServer(server);
  const newest = readSnapshots(server).at(-1);
  const verdicts = readVerdicts(server);
  if (!newest || !verdicts) usage(`${server} has no snapshot with verdicts`, 'npm run verdicts');
  const { overrides, arguments: rules } = readReviews(server);
  const tools = newest.tools.map(({ digest, definition: { name, inputSchema } }) => {
    const history = verdicts.tools.find((each) => each.name === name)?.history;
    const recorded = history?.find((each) => each.definition === digest);
    if (!recorded) usage(`the verdicts of ${server} are older than its newest snapshot`, 'npm run verdicts');
    const subject = publish({ name, ...recorded.verdict }, digest, overrides).verdict;
    const argumentRules = argumentRulesFor(name, inputSchema, subject, rules);
    return { name, subject, argumentRules, recommendation: recommend(subject, argumentRules) };
  });
  const inputSchemas = new Map(newest.tools.map(({ definition }) => [definition.name, definition.inputSchema]));
  return { tools, shared: { server, tools: [...inputSchemas.keys()], inputSchemas, digest: newest.digest } };
}

function forServer(server: string, profile: string, format: string, { tools, shared }: Known): [Policy, ExportContext] {
  if (!Object.hasOwn(profiles, profile)) usage(`there is no profile "${profile}"`, keys(profiles).join(', '));
  const policy = policyForServer(server, profile as Profile, tools, readReviews(server).sameEnd);
  const title = `${readServer(server).short}: ${profiles[profile as Profile].label}`;
  return [policy, { ...shared, title, permalink: `${site}/servers/${server}/policies/${profile}/${format}/` }];
}

function forTool(server: string, name: string, { tools, shared }: Known): [Policy, ExportContext] {
  const tool = tools.find((each) => each.name === name);
  if (!tool) usage(`${server} has no tool "${name}"`, nearest(name, shared.tools));
  // Only the site knows the address of a name with other characters; the server's page lists it.
  const address = /^[A-Za-z0-9_-]+$/.test(name) ? `/tools/${server}/${name}/` : `/servers/${server}/`;
  const title = `${name} on ${readServer(server).short}`;
  return [policyForTool(server, name, tool.recommendation), { ...shared, title, permalink: `${site}${address}` }];
}

function nearest(name: string, names: readonly string[]): string | undefined {
  return names.find((each) => each.toLowerCase() === name.toLowerCase()) ?? names.find((each) => each.includes(name));
}
