import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where Astro keeps, from build to build, what it read of the content, and by which paths. */
const kept = ['node_modules/.astro/data-store.json', '.astro/content-modules.mjs', '.astro/content-assets.mjs'];

/**
 * Removes what Astro kept of the content in the clone, so that a build reads it anew, which takes no longer: a build that
 * failed or was stopped leaves paths behind, maybe of other content, and every later one would end at them.
 */
export function forgetContent(clone: string): void {
  for (const file of kept) rmSync(join(clone, file), { force: true });
}
