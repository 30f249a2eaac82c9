import { classifyAll, compileRules, type Unreadable, toolsIn } from '../src/classify/index.ts';
import { InputError, isObject, type Verdict } from '../src/model/index.ts';
import { readJson, readRules, readServer, serverIds } from '../src/store/index.ts';
import { printJson, run, usage } from './command.ts';

await run({
  help: `
Says what the tools of an MCP server can do when an agent calls them, and how bad one wrong call can be.

  npm run --silent classify -- --input FILE --json
  npm run --silent classify -- --input FILE

  --input FILE   a snapshot that introspect wrote, or a tools/list result, {"server"?: "id", "tools": [...]}; of a catalogued server the entry is used too
  --json         an array in the order of the input, one object a tool: its verdict with evidence,
                 or {"name"?, "problem": {"message", "path"}} in the place of a tool that cannot be read

Ends with 0 done, 2 wrong use or unreadable input.
`,
  options: { input: { type: 'string' }, json: { type: 'boolean' } },
  main: ({ input, json }) => {
    if (input === undefined) usage('no input was given', 'add --input FILE, a tools/list result as JSON');
    const { tools, server } = toolsOf(readJson(input, 'give a file that holds a tools/list result'), input);
    const purposes = server !== undefined && serverIds().includes(server) ? readServer(server).purposes : undefined;
    const verdicts = classifyAll(tools, compileRules(readRules()), { purposes });
    if (json) printJson(verdicts);
    else for (const verdict of verdicts) process.stdout.write(`${lineOf(verdict)}\n`);
    return 0;
  },
});

function toolsOf(value: unknown, file: string): { tools: unknown[]; server: string | undefined } {
  const result = isObject(value) && isObject(value['result']) ? value['result'] : value;
  const tools = isObject(result) ? result['tools'] : undefined;
  if (!Array.isArray(tools))
    throw new InputError([
      {
        level: 'error',
        path: isObject(result) ? `${file}#/tools` : file,
        message: isObject(result) ? 'there is no list of tools' : 'this is not a tools/list result',
        expected: '{"tools": [{"name": "…", "description": "…", "inputSchema": {…}}, …]}',
        actual: describe(isObject(result) ? tools : result),
        tip: Array.isArray(result) ? 'put the list into an object: {"tools": […]}' : 'give the result of tools/list',
      },
    ]);
  const server = (result as Record<string, unknown>)['server'];
  return { tools: toolsIn({ tools })!.tools, server: typeof server === 'string' ? server : undefined };
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return value === null ? 'null' : typeof value === 'object' ? 'an object' : JSON.stringify(value).slice(0, 60);
}

function lineOf(verdict: Verdict | Unreadable): string {
  if ('problem' in verdict) {
    const { message, path } = verdict.problem;
    return `${'unreadable'.padEnd(22)}${verdict.name ?? '?'}: ${path && `${path} `}${message}`;
  }
  const review = verdict.review.needed ? `  review: ${verdict.review.reasons.join('; ')}` : '';
  return `${verdict.severity.padEnd(9)}${verdict.category.padEnd(13)}${verdict.name}${review}`;
}
