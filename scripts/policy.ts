import { judge, policyAsked, readSettings } from '../src/catalog/index.ts';
import { formats } from '../src/formats/index.ts';
import { keys } from '../src/model/index.ts';
import { profiles } from '../src/policy/index.ts';
import { readCatalogData } from '../src/store/index.ts';
import { printJson, run, usage, warn } from './command.ts';

await run({
  help: `
policy --server ID [--tool NAME | --profile ${keys(profiles).join('|')}] --format ID [--name NAME] [--json]
policy --config FILE [--profile …]

Prints the recommended policy: for one tool, leaving the rest of the server as it is, or for the whole server.
What the format cannot say goes to stderr: of a tool it falls to the stricter effect, and some clients leave tools that
nobody named to their mode.

  --server ID     a server of the catalogue
  --tool NAME     the policy for just this tool
  --profile NAME  the policy for the whole server; operate, if neither is given
  --format ID     ${formats.map((format) => format.id).join(', ')}
  --name NAME     the name under which the consumer knows the server; its id, if not given
  --config FILE   one policy, in the format toolrisk, for all servers of a client's file under their names there, such as
                  a gateway or a hook reads (can be repeated); needs no other option
  --json          print {text, filename, losses}
`,
  options: {
    server: { type: 'string' },
    tool: { type: 'string' },
    profile: { type: 'string' },
    format: { type: 'string' },
    name: { type: 'string' },
    config: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  },
  main: async ({ server: id, tool, profile, format: formatId, name, config, json }, positionals) => {
    if (config !== undefined) {
      if ([id, tool, formatId, name].some((one) => one !== undefined)) usage('--config goes with --profile alone');
      printJson(await (await import('./policy/of-config.ts')).policyOfConfig(config, profile));
      return 0;
    }
    if (id === undefined || formatId === undefined || positionals.length > 0)
      usage('give a server and a format', 'policy --server teradata-wlm --profile operate --format claude-code');
    const catalog = judge(readCatalogData(), readSettings(process.env));
    const { text, filename, losses } = policyAsked(catalog, { server: id, tool, profile, format: formatId, name });
    for (const loss of losses) warn(loss.message);
    if (json) printJson({ text, filename, losses });
    else process.stdout.write(text);
    return 0;
  },
});
