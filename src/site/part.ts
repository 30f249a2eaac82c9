import * as z from 'zod';
import { parse } from '../model/index.ts';
import { readJson } from '../store/index.ts';

const partSchema = z.strictObject({
  /** The servers whose pages are wanted: nothing is read of the others. */
  servers: z.array(z.string()).optional(),
  /** The addresses of the pages of servers, where these are built elsewhere. */
  builtElsewhere: z.array(z.string()).optional(),
});

/** What a build makes, where that is not everything. */
export type Part = z.infer<typeof partSchema>;

const file = process.env['BUILD_PART'];

/** What this build makes: the command `build` writes it into the file that BUILD_PART names. Without it, everything. */
export const part: Part = file === undefined ? {} : parse(partSchema, readJson(file), file);
