import { nearest as nearestOf } from '../../model/index.ts';

/** Of some words the nearest that does not say the opposite: `blocked_tools` is no misspelt `allowed_tools`. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  return nearestOf(
    word,
    words.filter((each) => !isOpposite(word, each)),
  );
}

/** Whether a word speaks of what is refused. */
export function refuses(word: string): boolean {
  return /den|dis|exclu|block|hid|forbid/i.test(word);
}

function isOpposite(one: string, other: string): boolean {
  const permits = (word: string) => !refuses(word) && /allow|permit|approv|inclu|enabl/i.test(word);
  return (refuses(one) && permits(other)) || (permits(one) && refuses(other));
}

/** Words that consumers use for the same. */
const alike = [
  ['ask', 'ask_user', 'prompt', 'confirm', 'require_approval'],
  ['allow', 'approve', 'permit'],
  ['deny', 'block', 'forbid', 'refuse', 'reject'],
];

/** The one of a few words that was most likely meant: of the same meaning, near, or with the same beginning. */
export function likely(word: string, words: readonly string[]): string | undefined {
  return likelyKey(word, words) ?? words.find((each) => each.slice(0, 3) === word.slice(0, 3));
}

/** The key that was most likely meant: of the same meaning, or near. */
export function likelyKey(word: string, keys: readonly string[]): string | undefined {
  const group = alike.find((each) => each.includes(word));
  return keys.find((each) => group?.includes(each)) ?? nearest(word, keys);
}

/** The tool that a name was most likely meant for: the one that it ends with after a prefix, else the nearest. */
export function meant(name: string, tools: readonly string[]): string | undefined {
  return prefixed(name, tools) ?? nearest(name, tools);
}

/** The longest tool that a name holds after some prefix. */
export function prefixed(name: string, tools: readonly string[]): string | undefined {
  const short = name.toLowerCase();
  return tools
    .filter((tool) => short.endsWith(tool.toLowerCase()) && /[^a-z0-9]$/.test(short.slice(0, -tool.length)))
    .sort((a, b) => b.length - a.length)[0];
}
