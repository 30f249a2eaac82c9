import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recipe } from './recipe.ts';

/** What README says under a heading. */
export interface Instructions {
  /** The commands of its numbered steps, in their order. */
  commands: string[];
  /** The files that it names. */
  names: (path: string) => boolean;
}

/** Reads a recipe of README in a repository, with the id put into it. Throws where README has no such recipe. */
export function readInstructions({ heading, id }: Recipe, root: string): Instructions {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const section = readme.split(/^## /mu).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`README has nothing under "${heading}"`);
  const steps = Array.from(section.matchAll(/^\d\. .*?(?=\n\n|\n\d\. |$(?![^]))/gmsu), ([step]) => step);
  const commands = spansOf(steps.join('\n'))
    .filter((span) => span.startsWith('npm run '))
    .map((span) => span.replaceAll('<id>', id));
  if (commands.length === 0) throw new Error(`README names no command under "${heading}"`);
  const files = spansOf(section)
    .filter((span) => /^\S*(\.[a-z]+|\/)$/u.test(span))
    .map((span) => patternOf(span.replaceAll('<id>', id)));
  return { commands, names: (path) => files.some((file) => file.test(path)) };
}

/** The texts that are set as code, within a line or over its end. */
function spansOf(text: string): string[] {
  return Array.from(text.matchAll(/`([^`]+)`/gu), ([, span]) => span!.replaceAll(/\s+/gu, ' '));
}

/** What a name stands for: a path from the root, or a file below the folder of one server; a folder for all in it. */
function patternOf(name: string): RegExp {
  const start = /^(content|src|test)\//u.test(name) ? '' : 'content/servers/[^/]+/';
  const parts = name.split(/<[a-z]+>/u).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  return new RegExp(`^${start}${parts.join('[^/]+')}${name.endsWith('/') ? '' : '$'}`, 'u');
}
