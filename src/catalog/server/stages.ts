import { once, splitIdentifier } from '../../model/index.ts';
import type { JudgedServer, JudgedTool } from '../judge.ts';
import type { NamedTool } from './combinations.ts';

/** Tools whose definitions say that another one makes their changes take effect. */
export interface StageModel {
  /** The tools that by their definitions only prepare, with the words that say so. */
  prepare: NamedTool[];
  words: string[];
  /** The tool that those words name; null where no tool of the server is called so. */
  activate: NamedTool | null;
  /** Those of them that take effect at once, as a review established. */
  atOnce: NamedTool[];
}

/** The stage between preparing and activating that the definitions of a server speak of; null where they speak of none. */
export const getStages = once((server: JudgedServer): StageModel | null => {
  const said = server.current.flatMap((tool) => {
    const hits = tool.published.automatic.evidence.filter(({ supports }) => supports === 'effective=staged');
    return tool.verdict.category === 'Read' || hits.length === 0 ? [] : [{ tool, hits }];
  });
  if (said.length === 0) return null;
  const words = [...new Set(said.flatMap(({ hits }) => hits.map(({ text }) => text.toLowerCase())))];
  const named = new Set(said.flatMap(({ hits }) => hits.flatMap(({ tool }) => (tool === undefined ? [] : [tool]))));
  const activate =
    server.current.find(({ name }) => named.has(name)) ??
    server.current.find((tool) => tool.verdict.category !== 'Read' && isNamedIn(tool, words));
  return {
    prepare: said.map(({ tool }) => linked(tool)),
    words,
    activate: activate ? linked(activate) : null,
    atOnce: said.filter(({ tool }) => tool.verdict.axes.effective === 'at-once').map(({ tool }) => linked(tool)),
  };
});

/** How many letters two forms of a word share at least: `activate`, `activation`. */
const stem = 6;

function isNamedIn({ name }: JudgedTool, words: readonly string[]): boolean {
  const [verb] = splitIdentifier(name);
  return (
    verb !== undefined &&
    verb.word.length >= stem &&
    words.some((text) => text.split(/\W+/u).some((word) => word.startsWith(verb.word.slice(0, stem))))
  );
}

function linked({ name, href }: JudgedTool): NamedTool {
  return { name, href };
}
