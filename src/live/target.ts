import { isObject } from '../model/core.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** What starts a server by its entry. Values of variables are for its process alone: print neither these nor the words unasked. */
export interface StartOf {
  /** The whole command, word by word. */
  command: readonly string[];
  environment: Readonly<Record<string, string>>;
  /** The folder that the entry names. */
  cwd?: string;
}

/** Where a server is by its entry, with the headers that it is sent, which are for it alone. */
export interface AddressOf {
  url: string;
  headers: Readonly<Record<string, string>>;
}

/** By the entry of a client the command that starts a server, or its address; why there is neither, as a clause. */
export function targetOf(entry: unknown, variables: Variables): StartOf | AddressOf | { why: string } {
  if (!isObject(entry)) return { why: 'has an entry that could not be read' };
  const nested = isObject(entry['command']) ? entry['command'] : entry;
  const program = nested['path'] ?? nested['command'] ?? nested['cmd'];
  const url = urlKeys.map((key) => entry[key]).find((value) => typeof value === 'string' && value !== '');
  return program === undefined && url !== undefined
    ? addressOf(entry, url as string, variables)
    : startOf(nested, program, variables);
}

const urlKeys = ['url', 'httpUrl', 'serverUrl', 'uri'];

function startOf(nested: Record<string, unknown>, program: unknown, variables: Variables): StartOf | { why: string } {
  const words = [...(Array.isArray(program) ? (program as unknown[]) : [program]), ...listOf(nested['args'])];
  if (words.length === 0 || !words.every((word) => typeof word === 'string') || words[0] === '')
    return { why: 'has no command of plain words' };
  const environment = valuesIn(nested, ['env', 'environment', 'envs'], variables);
  const command = words.map((word) => filled(word, variables));
  if ([...command, ...Object.values(environment)].some(isOpen)) return { why: unknownValue };
  const { cwd } = nested;
  return { command, environment, ...(typeof cwd === 'string' && { cwd: filled(cwd, variables) }) };
}

function addressOf(entry: Record<string, unknown>, url: string, variables: Variables): AddressOf | { why: string } {
  const { requestOptions: options } = entry;
  const headers: Record<string, string> = {
    ...valuesIn(entry, ['headers', 'http_headers'], variables),
    ...(isObject(options) && valuesIn(options, ['headers'], variables)),
  };
  const { bearer_token_env_var: bearer, env_http_headers: named } = entry;
  if (typeof bearer === 'string') headers['Authorization'] = `Bearer ${variables[bearer] ?? `\${${bearer}}`}`;
  for (const [header, name] of isObject(named) ? Object.entries(named) : [])
    headers[header] = variables[String(name)] ?? `\${${String(name)}}`;
  const address = filled(url, variables);
  if ([address, ...Object.values(headers)].some(isOpen)) return { why: unknownValue };
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return { why: 'has no http address' };
  return { url: address, headers };
}

const unknownValue = 'has a word or a value that its client asks for or fills in itself';

function valuesIn(entry: Record<string, unknown>, keys: readonly string[], variables: Variables) {
  const given = keys.flatMap((key) => (isObject(entry[key]) ? Object.entries(entry[key]) : []));
  return Object.fromEntries(given.map(([name, value]) => [name, filled(String(value), variables)]));
}

/** With the variables that clients fill in: `${V}`, `${V:-else}`, `${env:V}`, and `{env:V}` of opencode. */
function filled(text: string, variables: Variables): string {
  return text
    .replace(
      /\$\{(?:env:)?(\w+)(?::-([^}]*))?\}/g,
      (whole, name: string, other?: string) => variables[name] ?? other ?? whole,
    )
    .replace(/(?<!\$)\{env:(\w+)\}/g, (_, name: string) => variables[name] ?? '');
}

function isOpen(text: string): boolean {
  return /\$\{[^}]*\}/.test(text);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
