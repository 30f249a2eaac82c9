import { isObject } from '../model/core.ts';

/** Keys whose texts say what may run: names of tools and servers, and what becomes of calls. */
const aboutTools =
  /^(allow|ask|deny|exclude|include|tools|rule|decision|effect|action|resource|default|mode|defaultMode|approval_mode|default_tools_approval_mode|(enabled|disabled)_?tools|(in|ex)cludeTools|(always|auto)_?(allow|approve)|mcpName|toolName|serverName|kind|trust|always_allow|ask_before|never_allow)$/i;
const words = new Set(['allow', 'ask', 'deny', 'ask_user', 'prompt', 'approve', 'auto', 'never', 'enable', 'disable']);
const shortest = 3;
const long = 12;
const partOfWord = /[\w-]/;

/** The texts of a file that people should not find on their screen: all but those that say what may run, the longest first. */
export function textsToMask(value: unknown): string[] {
  const found = new Set<string>();
  const walk = (at: unknown, key: string): void => {
    if (typeof at === 'string') {
      if (at.length >= shortest && !aboutTools.test(key) && !words.has(at)) found.add(at);
    } else if (Array.isArray(at)) for (const item of at) walk(item, key);
    else if (isObject(at)) for (const name of Object.keys(at)) walk(at[name], name);
  };
  walk(value, '');
  return [...found].sort((a, b) => b.length - a.length);
}

/** A line in which each of the texts, as it is or as JSON writes it, is replaced by an ellipsis; a short one only as a whole word. */
export function masked(line: string, texts: readonly string[]): string {
  let shown = line;
  for (const text of texts)
    for (const form of new Set([text, JSON.stringify(text).slice(1, -1)]))
      shown = form.length >= long ? shown.replaceAll(form, '…') : withoutWord(shown, form);
  return shown;
}

function withoutWord(line: string, word: string): string {
  const pieces = line.split(word);
  return pieces.reduce((before, after) => {
    const isWhole = !partOfWord.test(before.slice(-1)) && !partOfWord.test(after.slice(0, 1));
    return before + (isWhole ? '…' : word) + after;
  });
}
