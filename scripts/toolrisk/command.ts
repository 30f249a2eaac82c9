import { usage, run } from '../command.ts';

const commands: Readonly<Record<string, () => Promise<unknown>>> = {
  check: () => import('./check.ts'),
  fix: () => import('./fix.ts'),
  undo: () => import('./undo.ts'),
  classify: () => import('../classify.ts'),
  lint: () => import('../lint-policy.ts'),
  policy: () => import('../policy.ts'),
  introspect: () => import('../introspect.ts'),
  simulate: () => import('../simulate.ts'),
  gateway: () => import('../gateway/command.ts'),
  hook: () => import('./hook.ts'),
  mcp: () => import('./mcp.ts'),
  serve: () => import('./serve.ts'),
};

const [, , name] = process.argv;
const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;

if (command) {
  process.argv.splice(2, 1);
  await command();
} else
  await run({
    help: `
toolrisk COMMAND …

  check         what agents can call by the files of the clients on this machine
  fix           puts a ready policy into those files
  undo          takes back what fix wrote
  classify      the verdict of every tool in a tools/list result
  lint          what in a policy does not do what it seems to
  policy        a policy for a tool or a whole server
  introspect    records what a server lists
  simulate      decides calls by policies in the Intercept dialect
  gateway       enforces a policy in front of a server, or of several
  hook          enforces a policy inside a client, before each call
  mcp           the catalogue as an MCP server
  serve         pages over the files of this machine

Add --help to a command for what it understands.
`,
    options: {},
    main: () =>
      usage(
        name === undefined ? 'give a command' : `there is no command "${name}"`,
        `toolrisk ${Object.keys(commands).join('|')}`,
      ),
  });
