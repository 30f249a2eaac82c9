/**
 * The words in braces of a text about a consumer, which a page fills for its reader: `{server}` the name that the reader
 * gave the server there, `{spelled}` that name as the consumer writes it, `{tool}` the tool that the policy is for,
 * `{other}` one that it lets pass.
 */
export const namedWords = ['server', 'spelled', 'tool', 'other'] as const;

/** What stands for each of the words. */
export type Named = Record<(typeof namedWords)[number], string>;

/** What stands for them where there is neither reader nor server, as on a page about a format. */
export const unnamed: Named = { server: 'SERVER', spelled: 'SERVER', tool: 'TOOL', other: 'OTHER_TOOL' };

/** The text with its words filled; other braces stay. */
export function fillNames(text: string, names: Named): string {
  return text.replace(/\{(server|spelled|tool|other)\}/g, (_, word: keyof Named) => names[word]);
}

/** What is said about a consumer with words in braces. */
export interface Spoken {
  steps: readonly string[];
  check: readonly string[];
  seems: readonly string[];
}

/** The same with the reader's own words in place of those in braces. */
export function fillSpoken<S extends Spoken>(spoken: S, names: Named): S {
  const fill = (texts: readonly string[]): string[] => texts.map((text) => fillNames(text, names));
  return {
    ...spoken,
    steps: fill(spoken.steps),
    check: fill(spoken.check),
    seems: fill(spoken.seems),
  };
}
