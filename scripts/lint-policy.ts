import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namedFiles, thisMachine } from '../src/check/index.ts';
import { attribute, clients, driftIn, valueOf } from '../src/clients/index.ts';
import { engines, findOpa } from '../src/engines/index.ts';
import { apart, applied, type Finding, formats, guessFormat, judge, resourcesInstead } from '../src/formats/index.ts';
import { changes, sentence } from '../src/history/index.ts';
import { formatProblem, InputError, type Snapshot } from '../src/model/index.ts';
import { createFile, readServer, readSnapshots, readText, serverIds } from '../src/store/index.ts';
import { printJson, run, usage, warn } from './command.ts';

const installedOpa = fileURLToPath(new URL('../.cache/engines/rego/opa', import.meta.url));

await run({
  help: `
lint-policy FILE [--format ID] [--server ID] [--client FILE …] [--fix] [--json]

Says what in a policy does not do what it seems to: keys that are dropped, names that no tool has, rules that never
decide. Under each finding stands what the consumer really does, found by deciding calls.
Cedar is read by its own engine, rules of agentgateway by one of CEL, Rego by Open Policy Agent where it is installed.
Ends with 1 where there is an error.

  FILE          the policy
  --format ID   ${formats.map((format) => format.id).join(', ')}; else told by the text
  --server ID   the server that the policy is for; else the only one of the catalogue
  --client FILE the file in which your client keeps its servers: a rule for a server that none of these files has is
                then an error (can be repeated)
  --fix         write the text with every correction that is sure beside the file, as NAME.fixed.EXTENSION
  --json        print {format, server, name, findings, does, drift}; drift is what has changed since the version whose
                digest the policy carries; the name is that which the file gives the server
`,
  options: {
    format: { type: 'string' },
    server: { type: 'string' },
    client: { type: 'string', multiple: true },
    fix: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  main: ({ format, server, client, fix, json }, positionals) => {
    const [file] = positionals;
    if (file === undefined || positionals.length > 1)
      usage('give one file', 'lint-policy settings.json --server teradata-wlm');
    const text = readText(file);
    const id = format ?? guessFormat(text);
    const all = `add --format with one of ${formats.map((each) => each.id).join(', ')}`;
    if (id === undefined) {
      const told = resourcesInstead(text) ?? ofAClient(file, text);
      usage(`${basename(file)}: ${told?.message ?? 'cannot tell its format'}`, told?.tip ?? all);
    }
    if (!formats.some((each) => each.id === id)) usage(`there is no format "${id}"`, all);
    const name = server ?? onlyServer();
    const entry = readServer(name);
    const snapshots = readSnapshots(name);
    const drift = changedSince(file, text, entry, snapshots);
    const tools = (snapshots.at(-1)?.tools ?? []).map(({ definition }) => definition);
    const known = { id: name, tools };
    const opa = id === 'rego' ? findOpa([installedOpa, 'opa']) : undefined;
    if (id === 'rego' && opa === undefined)
      warn(
        'note: only names of tools were compared, since Open Policy Agent was not found\n  instead:  put opa on the path, or run npm run prove -- --only rego, which installs it',
      );
    const {
      findings,
      does,
      name: given,
    } = judge(text, id, {
      server: known,
      engines: engines(known, opa),
      ...(client && { configured: namesIn(client) }),
    });
    const fixed = fix ? writeFixed(file, text, findings) : undefined;
    if (json)
      printJson({
        format: id,
        server: name,
        name: given,
        findings,
        does,
        drift,
        ...(fixed !== undefined && { fixed }),
      });
    else {
      const called = given === name ? '' : `, named ${JSON.stringify(given)} there`;
      process.stdout.write(
        `${file}: ${id} for ${name}${called}, ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}\n`,
      );
      for (const { line, message, since } of drift) {
        process.stdout.write(`note: ${file}:${line}: ${message}\n`);
        for (const change of since) process.stdout.write(`  ${change}\n`);
      }
      if (findings.length === 0 && does !== undefined) process.stdout.write(`${does}\n`);
      for (const finding of findings) process.stdout.write(`${asText(file, finding)}\n`);
      if (fixed !== undefined) process.stdout.write(`written: ${fixed}\n`);
      else if (fix) process.stdout.write('nothing can be corrected without you\n');
    }
    return findings.some((finding) => finding.level === 'error') ? 1 : 0;
  },
});

/** For each policy in the text that carries the digest of an older version: what has changed in its tools since, one line a tool. */
function changedSince(
  file: string,
  text: string,
  { id, name }: { id: string; name: string },
  snapshots: readonly Snapshot[],
): (ReturnType<typeof driftIn>[number] & { since: string[] })[] {
  const versions = snapshots.map(({ version }) => version);
  const names = [...new Set(snapshots.flatMap(({ tools }) => tools.map(({ definition }) => definition.name)))];
  const has = ({ tools }: Snapshot, tool: string) => tools.some(({ definition }) => definition.name === tool);
  const tools = names.map((tool) => ({
    name: tool,
    versions: snapshots.flatMap((snapshot, at) => (has(snapshot, tool) ? [at] : [])),
  }));
  const known = { id, name, versions, digests: snapshots.map(({ digest }) => digest), tools };
  return driftIn(file, text, { servers: [known] }).map((drift) => {
    const made = snapshots.find(({ digest }) => drift.digest === digest);
    const since = made === undefined ? [] : changes([made, snapshots.at(-1)!]);
    return {
      ...drift,
      since: since.map(({ tool, kind, details }) =>
        kind === 'changed' ? `${tool}: ${details.map(sentence).join('; ')}` : `${tool}: ${kind}`,
      ),
    };
  });
}

function asText(file: string, finding: Finding): string {
  const place = `${file}${finding.line === undefined ? '' : `:${finding.line}`}${finding.path && `: ${finding.path}`}`;
  return `${formatProblem({ ...finding, path: place })}\n  does:     ${finding.does}`;
}

/** Writes the text with its corrections beside the file; the path, or undefined where there are none. */
function writeFixed(file: string, text: string, findings: readonly Finding[]): string | undefined {
  const edits = apart(findings.flatMap((finding) => finding.edits ?? []));
  if (edits.length === 0) return undefined;
  const extension = extname(file);
  const beside = join(dirname(file), `${basename(file, extension)}.fixed${extension}`);
  createFile(beside, applied(text, edits));
  return beside;
}

/** The names of the servers in files of clients. Throws InputError where one cannot be read. */
function namesIn(files: readonly string[]): string[] {
  const found = namedFiles(files, thisMachine());
  if (found.problems.length > 0) throw new InputError(found.problems);
  const setups = clients.map((client) =>
    client.read(
      found.files.filter((file) => file.client === client),
      {},
    ),
  );
  return [...new Set(setups.flatMap(({ servers, shadowed }) => [...servers, ...shadowed].map(({ name }) => name)))];
}

/** What to say of a file in which a client keeps servers, and which is no policy; undefined for any other. */
function ofAClient(file: string, text: string): { message: string; tip: string } | undefined {
  const read = valueOf(text, file);
  const found = 'value' in read ? attribute(read.value, text, file) : undefined;
  if (!found || !('value' in read)) return undefined;
  const { client, scope } = found;
  if (client.read([{ path: file, scope, value: read.value }], {}).servers.length === 0) return undefined;
  const whose = client.recognises(read.value, text) === 2 ? client.title : 'a client';
  return {
    message: `this is a file in which ${whose} keeps servers, and no policy of one format`,
    tip: `run toolrisk check ${basename(file)}, which says what its servers let an agent do`,
  };
}

function onlyServer(): string {
  const [first, ...others] = serverIds();
  if (first === undefined || others.length > 0)
    usage('which server is the policy for?', `add --server ${first ?? 'ID'}`);
  return first;
}
