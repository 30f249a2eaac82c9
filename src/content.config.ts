import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentFolder } from './site/content-folder.ts';

// Astro renders prose and nothing else: what stands above it is read and checked by the store.
// Ids are file paths word for word: Astro's default drops characters, and with them entries.
export const collections = {
  prose: defineCollection({
    loader: glob({ base: contentFolder, pattern: '**/*.mdx', generateId: ({ entry }) => entry }),
  }),
};
