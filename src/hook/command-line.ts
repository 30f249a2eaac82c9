import type { HookCommand } from './run.ts';

const options = { '--policy': 'policy', '--tools': 'tools', '--counters': 'counters', '--http': 'http' } as const;

/**
 * What the words of a command line say, or what is wrong with them, as a sentence. Read here, since Node takes longer to
 * load its own reader of options than a hook to decide.
 */
export function readCommandLine(words: readonly string[]): HookCommand | { wrong: string } {
  const given: Partial<HookCommand> = {};
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const [name, glued] = word.startsWith('--') && word.includes('=') ? split(word) : [word, undefined];
    if (name === '--asked-by-client' && glued === undefined) given.askedByClient = true;
    else if (Object.hasOwn(options, name)) {
      const value = glued ?? words[++at];
      if (value === undefined || value === '')
        return { wrong: `${name} names ${name === '--http' ? 'no port' : 'no file'}` };
      given[options[name as keyof typeof options]] = value;
    } else if (word.startsWith('-')) return { wrong: `there is no option ${word}` };
    else if (given.client !== undefined) return { wrong: `"${word}" is one word too many` };
    else given.client = word;
  }
  const { client, policy } = given;
  if (client === undefined) return { wrong: 'no client is named' };
  if (policy === undefined) return { wrong: 'no policy is named' };
  if (given.http !== undefined && (!/^\d{1,5}$/.test(given.http) || Number(given.http) > 65_535))
    return { wrong: `--http ${given.http} is not a port` };
  return { ...given, client, policy };
}

function split(word: string): [string, string] {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
}
