import { globMatches, onlyName } from '../read/globs.ts';

/** The name as a pattern of Continue's, in which a bracket would begin an argument and spaces at the ends would be cut off. */
export function patternFor(tool: string): string {
  return tool.replace(/[*(]|^\s|\s$/g, '?');
}

/** Whether a pattern stands for a tool. */
export function continueMatches(pattern: string, tool: string): boolean {
  return pattern === tool || globMatches(pattern, tool);
}

/** Whether what is written for a tool stands for it alone. */
export function isExact(tool: string): boolean {
  return onlyName(patternFor(tool)) === tool;
}

/** Whether what is written for a tool stands for another as well. */
export function standsFor(tool: string, other: string): boolean {
  return continueMatches(patternFor(tool), other);
}
