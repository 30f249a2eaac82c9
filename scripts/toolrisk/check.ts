import {
  type Checked,
  fails,
  findFiles,
  type Found,
  namedFiles,
  reportJson,
  reportMarkdown,
  reportSarif,
  reportText,
  thisMachine,
} from '../../src/check/index.ts';
import { driftIn, stackOf } from '../../src/clients/index.ts';
import { type Severity, severityNames } from '../../src/model/core.ts';
import { printJson, run, usage } from '../command.ts';
import { catalogueIn } from './catalogue.ts';

const most = 20;

await run({
  help: `
toolrisk check [FILES… | --project] [--json | --sarif | --markdown] [--all] [--fail-on SEVERITY] [--catalogue FILE]
               [--live [--yes] [--no-network]]

Says what agents can call now by the files of the MCP clients of this machine and this project: every server, what it is
in the catalogue, and what becomes of calls of its tools under the permissions and the mode of those files, riskiest
first; servers that are not known; rules that hold for no server. It starts nothing without --live, sends nothing and writes
nothing to those files. Values of variables and headers, arguments and keys in addresses are read past and never shown.

  FILES             these files instead, told apart by their keys
  --project         of this project alone, as a build has it, nothing at home or of the whole machine
  --json            print everything as JSON
  --sarif           print a log of SARIF 2.1.0
  --markdown        print Markdown
  --all             list every tool that may run unasked, not the first ${most} alone
  --fail-on S       end with 1 where a tool of this severity (${severityNames.join(', ')}) or worse may run unasked, where
                    a rule holds for no server, or where a file cannot be read
  --live            start each server as its entry says, after asking for each with its whole command, and judge what it
                    really lists; it gets a folder of its own and no variable but those of its entry, and is ended with
                    all that it started
  --yes             with --live: do not ask
  --no-network      with --live: without network and other processes, where the system allows that
  --catalogue FILE  another catalogue, as this command keeps it

Ends with 0 done, 1 by --fail-on, 2 wrong use or a named file that cannot be read.
`,
  options: {
    json: { type: 'boolean' },
    sarif: { type: 'boolean' },
    markdown: { type: 'boolean' },
    all: { type: 'boolean' },
    'fail-on': { type: 'string' },
    project: { type: 'boolean' },
    catalogue: { type: 'string' },
    live: { type: 'boolean' },
    yes: { type: 'boolean' },
    'no-network': { type: 'boolean' },
  },
  async main({ json, sarif, markdown, all, 'fail-on': failOn, project, catalogue: file, live, yes, ...more }, paths) {
    if ([json, sarif, markdown].filter(Boolean).length > 1) usage('give one of --json, --sarif and --markdown');
    if (!live && (yes || more['no-network'])) usage('--yes and --no-network go with --live', 'toolrisk check --live');
    const least = severityNames.find((name) => name.toLowerCase() === failOn?.toLowerCase());
    if (failOn !== undefined && least === undefined)
      usage(`there is no severity "${failOn}"`, severityNames.join(', '));
    if (project && paths.length > 0) usage('--project and named files exclude each other', 'leave one of them out');
    const machine = thisMachine();
    const found =
      paths.length > 0 ? namedFiles(paths, machine) : findFiles(machine, project ? 'project' : 'everywhere');
    const listed = await catalogueIn(file);
    const { folders } = machine;
    const recorded = stackOf(found.files, listed, { folders });
    const started = live
      ? await (
          await import('./live.ts')
        ).started(recorded, found.files, { yes: yes === true, confined: more['no-network'] === true })
      : undefined;
    const seen = new Map(started?.flatMap(({ place, tools }) => (tools === undefined ? [] : [[place, tools]])));
    const stack = started ? stackOf(found.files, listed, { folders, live: seen }) : recorded;
    const checked: Checked = {
      stack: stack.filter(({ servers, idle, unfit }) => servers.length + idle.length + unfit.length > 0),
      problems: found.problems,
      drifts: [...found.texts].flatMap(([path, text]) => driftIn(path, text, listed)),
      ...(started && { live: started }),
    };
    if (json) printJson(reportJson(checked));
    else if (sarif) printJson(reportSarif(checked, { version: '0.1.0', lineOf: await linesIn(found) }));
    else if (markdown) process.stdout.write(reportMarkdown(checked, all ? Infinity : most));
    else process.stdout.write(inWords(checked, all === true));
    if (paths.length > 0 && found.problems.length > 0) return 2;
    return least !== undefined && fails(checked, least as Severity) ? 1 : 0;
  },
});

function inWords(checked: Checked, all: boolean): string {
  if (checked.stack.length === 0 && checked.problems.length === 0)
    return 'No client with MCP servers was found on this machine or in this project.\nName a file to read it: toolrisk check path/to/mcp.json\n';
  const isColoured = process.stdout.isTTY && !process.env['NO_COLOR'];
  return reportText(checked, { isColoured, most: all ? Infinity : most });
}

/** The lines of places, for which the texts are read once more with what tells them. */
async function linesIn({ texts }: Found): Promise<(file: string, path: string) => number | undefined> {
  const { placesIn } = await import('../../src/formats/lint/places/places.ts');
  return (file, path) => {
    const language = /\.toml$/.test(file) ? 'toml' : /\.ya?ml$/.test(file) ? 'yaml' : 'json';
    const text = texts.get(file);
    return text === undefined ? undefined : placesIn(text.replace(/^\uFEFF/, ''), language).lineOf(path);
  };
}
