import { resolve } from 'node:path';
import { openAudit, openGateway, serveHttp, serveStdio, type Target } from '../../src/gateway/index.ts';
import { InputError } from '../../src/model/core.ts';
import { returnToCaller } from '../caller.ts';
import { run, usage, warn } from '../command.ts';
import type { Many } from './many.ts';

const help = `
Usage: npm run --silent gateway -- --policy F [options] -- <server command…>
       npm run --silent gateway -- --policy F [options] --url U
       npm run --silent gateway -- --policy F [options] --config FILE

Stands between a client and an MCP server and enforces a policy: over standard input and output, as the server itself
would be started by the client, or with --http for any number of clients.

  --policy F       the neutral policy, or one of Intercept or PolicyLayer; JSON or YAML
  --server NAME    which server of the policy this is, where its rules name several
  --url U          a server that speaks streamable HTTP, in place of a command
  --config FILE    every server of a client's file, such as .mcp.json, together (can be repeated); see below
  --print-config   with --config: print what a client's file has to hold to start this gateway, and end
  --catalogue FILE with --config: another catalogue, as \`check\` keeps it
  --header N=VAR   send the header N to it with the value of this environment variable (can be repeated)
  --http PORT      serve streamable HTTP at 127.0.0.1 instead of standard input and output, and print the address;
                   port 0 takes a free one
  --resources allow | deny    by default as the default of the policy, which speaks only of tools
  --prompts allow | deny      likewise
  --counters F     keep what limits count in F.<day>, where a restart finds it and gateways that share it count together;
                   while it cannot be written no call that is limited is passed on. Those of earlier days are removed
  --audit F        append the audit to this file instead of writing it to standard error; while it cannot be
                   written no call is passed on

Paths, and the folder and variables of the server, are those of the caller, also under \`npm --prefix DIR run\`.

What is done with a call:
  hide             the tool is not listed, and a call is refused
  deny             the call is refused with the reason, as a result that says that it is an error
  ask              a person approves each call, through the client; refused where the client cannot ask one. The first
                   line of the question is the tool and its arguments, the second the reason
  limit            at most so many calls in each minute, hour or day, UTC. A call takes its place before it is passed
                   on, and keeps it whatever the server answers; under Intercept an error gives the place back
  default deny     also refuses resources and prompts, unless --resources allow or --prompts allow is given

Without --counters they are kept in memory, by this process: a restart begins at zero, and two clients that each start a
gateway over standard input and output have each their own. With it a call that was on its way when the gateway was
killed stays counted. A neutral policy that is changed keeps its counters, one of Intercept or PolicyLayer, for which there
is no --counters, begins anew.

The policy is read again when its file changes, replaced by rename or written in place; while it is being written the
old one holds, and while it cannot be read every call is refused. Rename is better: half a YAML file may be a policy too.

A message is refused, and nothing of it passed on, when it is a batch, has a key twice in one object, a key or parameter
that the protocol does not have (so also one in another case), arguments that are no object, a number that cannot be
read exactly, more than 128 levels or more than 8 MB, or a method that is not known here; every other number arrives as
it was written (under Node 20 as JavaScript writes it). A call is refused, too, of a tool that the server does not list
by that very name, and, where the policy tests arguments of the tool, with an argument that its definition does not
know, or with a tested one in another case.

The audit is one line of JSON per decision. Arguments appear as their SHA-256 only; names of tools and prompts and
addresses of resources appear as they are.

Clients and servers may speak 2025-11-25 or 2026-07-28. Where both speak the former over standard input and output, what
the server says goes on as it came; otherwise numbers in it are those that JavaScript reads. A server of 2025-11-25 cannot put questions of its own to a
client of 2026-07-28. Questions that a server puts to the client or the person (elicitation, sampling, roots) are not
subject to the policy.

With --config the servers of a configuration look like one. NAME__TOOL is the tool of the server NAME; prompts are named
likewise, and resources have mcp-NAME+ before their addresses. A rule is for the server of that name in the
configuration or, where no rule has that name, of that id in the catalogue. Tools that an entry switches off stay off.
All servers are started at once; one that does not start, floods or ends is told of on standard error and hides no
other; but for one that flooded it is started again for who asks for it later. What a server has a person asked begins
with its name. The policy is the neutral one. Over HTTP a client has to send the token that is printed with the
address: that of the variable TOOLRISK_GATEWAY_TOKEN, where there is one, stays the same.

Ends with 0 when the client leaves, 1 when the server cannot be reached or ends, 2 for wrong use or an unreadable
policy.
`;

returnToCaller('gateway');
await run({
  help,
  options: {
    policy: { type: 'string' },
    server: { type: 'string' },
    url: { type: 'string' },
    config: { type: 'string', multiple: true },
    'print-config': { type: 'boolean' },
    catalogue: { type: 'string' },
    header: { type: 'string', multiple: true },
    http: { type: 'string' },
    resources: { type: 'string' },
    prompts: { type: 'string' },
    counters: { type: 'string' },
    audit: { type: 'string' },
  },
  async main(
    { policy: file, server, url, header = [], http, resources, prompts, counters, audit, config, ...more },
    command,
  ) {
    if (file === undefined) return usage('which policy?', 'give --policy F');
    if (more['print-config'] && config === undefined) usage('--print-config goes with --config');
    const target = config === undefined ? targetOf(url, header, command) : undefined;
    const port = http === undefined ? undefined : portOf(http);
    const many =
      config === undefined
        ? undefined
        : await manyOf(config, { server, url, header, command, catalogue: more.catalogue });
    if (many && more['print-config']) {
      const { catalogue } = more;
      const options = optionsOf({ policy: file, counters, audit, catalogue }, { resources, prompts });
      process.stdout.write(many.pointing({ options }));
      return 0;
    }
    process.stderr.on('error', () => undefined); // a client may close it and stay
    const gateway = await openGateway({
      policy: { file, server, members: many?.target.members },
      resources: choice('resources', resources),
      prompts: choice('prompts', prompts),
      counters,
      audit: openAudit(audit, Date.now),
      now: Date.now,
      warn,
    });
    try {
      if (port === undefined) {
        void stopped().then(() => process.stdin.destroy());
        await serveStdio((many?.target ?? target)!, gateway, process.stdin, process.stdout);
      } else {
        const { url: address, close } = await serveHttp((many?.target ?? target)!, gateway, port, many?.token);
        process.stdout.write(`${address.href}\n`);
        if (many) process.stdout.write(`\n${many.pointing({ url: address })}`);
        await stopped();
        await close();
      }
      return 0;
    } catch (error) {
      if (error instanceof InputError) throw error;
      warn(`error: no connection to the server: ${(error as Error).message}`);
      return 1;
    } finally {
      gateway.close();
    }
  },
});

/** The servers of a configuration; what only they need is loaded for them. */
async function manyOf(
  config: readonly string[],
  {
    server,
    url,
    header,
    command,
    catalogue,
  }: { server: unknown; url: unknown; header: readonly string[]; command: string[]; catalogue: string | undefined },
): Promise<Many> {
  if (command.length > 0 || url !== undefined) usage('--config and a command or --url exclude each other');
  if (server !== undefined || header.length > 0) usage('--server and --header are for one server', 'leave them out');
  return (await import('./many.ts')).readMany(config, catalogue);
}

/** Options of this call again, with whole paths, for whoever starts the gateway elsewhere. */
function optionsOf(paths: Record<string, string | undefined>, words: Record<string, string | undefined>): string[] {
  const whole = Object.entries(paths).map(([name, path]) => [name, path && resolve(path)] as const);
  return [...whole, ...Object.entries(words)].flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );
}

function targetOf(url: string | undefined, headers: readonly string[], [command, ...args]: string[]): Target {
  if (url === undefined) {
    if (command === undefined) usage('no server to stand in front of', 'add -- and its command, or --url U');
    if (headers.length > 0) usage('--header goes with --url');
    return { command, args };
  }
  if (command !== undefined) usage('--url and a command exclude each other');
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    usage(`--url ${url} is not an http address`, 'give the whole address, such as --url http://127.0.0.1:3001/mcp');
  return { url: new URL(url), headers: Object.fromEntries(headers.map(headerOf)) };
}

function headerOf(text: string): [string, string] {
  const [, name, variable] = /^([\w-]+)=(\w+)$/.exec(text) ?? [];
  if (name === undefined || variable === undefined)
    return usage(`--header ${text} is not of the form NAME=VARIABLE`, 'such as --header Authorization=MY_TOKEN');
  const value = process.env[variable];
  if (value === undefined) return usage(`--header ${text}: there is no variable ${variable}`, 'set it, and export it');
  return [name, value];
}

function choice(option: string, value: string | undefined): 'allow' | 'deny' | undefined {
  if (value !== undefined && value !== 'allow' && value !== 'deny')
    return usage(`--${option} ${value}: neither allow nor deny`);
  return value;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) usage(`--http ${text} is not a port`, '0 takes a free one');
  return port;
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
