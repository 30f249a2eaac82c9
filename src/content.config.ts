import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { ZodType } from 'zod';
import {
  accuracySchema,
  attackSchema,
  faqSchema,
  formatPageSchema,
  guideSchema,
  proofSchema,
  reviewsSchema,
  ruleSchema,
  serverSchema,
  snapshotSchema,
  termPageSchema,
  toolPageSchema,
  verdictsFileSchema,
} from './model/index.ts';

// Ids are file paths word for word: Astro's default drops characters, and with them entries.
function collection<S extends ZodType>(pattern: string, schema: S) {
  const verbatim = ({ entry }: { entry: string }): string => entry;
  return defineCollection({ loader: glob({ base: './content', pattern, generateId: verbatim }), schema });
}

export const collections = {
  servers: collection('servers/*/server.yaml', serverSchema),
  snapshots: collection('servers/*/snapshots/*.json', snapshotSchema),
  verdicts: collection('servers/*/verdicts.json', verdictsFileSchema),
  reviews: collection('servers/*/reviews.yaml', reviewsSchema),
  toolPages: collection('servers/*/tools/*.mdx', toolPageSchema),
  rules: collection('rules/*.mdx', ruleSchema),
  categories: collection('categories/*.mdx', termPageSchema),
  severities: collection('severities/*.mdx', termPageSchema),
  attacks: collection('attacks/*.mdx', attackSchema),
  formats: collection('formats/*.mdx', formatPageSchema),
  guides: collection('guides/*.mdx', guideSchema),
  faqs: collection('faqs/*.yaml', faqSchema),
  accuracy: collection('accuracy.json', accuracySchema),
  proofs: collection('proofs/*.json', proofSchema),
};
