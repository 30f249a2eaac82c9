import { either, names, open, text } from '../shape.ts';

/** The head of a custom agent, of which only the list of tools matters here. */
export const shape = open({ tools: either([names, text()]), name: text(), description: text() });
