import type * as z from 'zod';
import type { McpCatalogue } from './catalogue.ts';

/** A tool of the catalogue’s own server. Each reads, and does nothing else. */
export interface CatalogueTool<In extends z.ZodObject, Out extends z.ZodObject> {
  name: string;
  title: string;
  description: string;
  input: In;
  output: Out;
  /** Answers a call; throws InputError for what there is not. */
  answer(args: z.infer<In>, catalogue: McpCatalogue): Promise<z.infer<Out>> | z.infer<Out>;
}

/** Keeps the types of a tool for its own file. */
export function catalogueTool<In extends z.ZodObject, Out extends z.ZodObject>(
  tool: CatalogueTool<In, Out>,
): CatalogueTool<In, Out> {
  return tool;
}
