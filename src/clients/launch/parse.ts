import { parse } from 'shell-quote';
import { launchers } from './launchers.ts';
import type { Launch, Words } from './launch.ts';
import { baseName, plainAddress, plainName } from './plain.ts';
import { wrappers } from './wrappers.ts';

/** What is known when a launch is read. */
export interface LaunchContext {
  /** Words in paths of addresses that the catalogue has, and that are therefore no secret. */
  known?: ReadonlySet<string>;
}

// A wrapper of a wrapper of …: deeper than anybody writes, and an end for a text that never does.
const deepest = 8;

/** What an entry starts or reaches, by the words of its command or by its address. */
export function launchOf(
  { words, url }: { words: Words; url?: string | undefined },
  context: LaunchContext = {},
): Launch {
  if (url !== undefined) return addressOf(url, context);
  const [program, ...args] = words;
  if (program === undefined || program.trim() === '') return { by: 'unknown', why: 'neither command nor address' };
  const isLine = args.length === 0 && /\s/.test(program) && !/^([A-Za-z]:|[/\\~])/.test(program);
  return ofWords(isLine ? shellWords(program) : words, context, 0);
}

/** The launch of a command, word by word. */
function ofWords(words: Words, context: LaunchContext, depth: number): Launch {
  const [program, ...args] = words;
  if (program === undefined) return { by: 'unknown', why: 'an empty command' };
  if (depth > deepest) return { by: 'unknown', why: 'a command in too many others' };
  const name = baseName(program);
  const inner = (rest: Words): Launch => ofWords(rest, context, depth + 1);
  const tools = {
    inner,
    line: (text: string): Launch => inner(shellWords(text)),
    address: (url: string): Launch => addressOf(url, context),
  };
  const wrapped = wrappers.get(name.toLowerCase())?.(args);
  if (wrapped !== undefined) return Array.isArray(wrapped) ? inner(wrapped) : tools.line(String(wrapped));
  for (const launcher of launchers) {
    if (!launcher.programs.test(name)) continue;
    const launch = launcher.read(args, tools);
    if (launch) return launch;
  }
  const command = plainName(name);
  return command === undefined ? { by: 'unknown', why: 'a command without a plain name' } : { by: 'command', command };
}

function addressOf(url: string, { known }: LaunchContext): Launch {
  const address = plainAddress(url, known);
  if (address !== undefined) return { by: 'address', address };
  return {
    by: 'unknown',
    why: /^(unix|pipe):/.test(url) ? 'a socket of this machine' : 'an address that is not plain',
  };
}

/** The words of a shell line: what sets variables or changes the folder first is passed over; of several commands nothing is known. */
function shellWords(line: string): Words {
  const tokens = parse(line, (name) => `\${${name}}`);
  const commands: string[][] = [[]];
  for (const token of tokens) {
    if (typeof token === 'string') commands.at(-1)!.push(token);
    else if ('op' in token && token.op === 'glob') commands.at(-1)!.push(token.pattern);
    else if ('op' in token && (token.op === '&&' || token.op === ';')) commands.push([]);
    else if ('op' in token) return [];
  }
  const own = commands.filter((words) => words.length > 0 && !['cd', 'export', 'source', '.'].includes(words[0]!));
  if (own.length !== 1) return [];
  const words = own[0]!;
  const start = words.findIndex((word) => word !== 'exec' && !/^[A-Za-z_]\w*=/.test(word));
  return start === -1 ? [] : words.slice(start);
}
