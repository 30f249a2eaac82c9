import * as z from 'zod';

/** Front matter of `content/rules/<id>.mdx`. */
export const ruleSchema = z.looseObject({
  id: z.string(),
  version: z.int().min(1),
  title: z.string(),
  summary: z.string(),
});

export type Rule = z.infer<typeof ruleSchema>;
