import { getEntry, render } from 'astro:content';

/** The rendered prose of an authored file, given by its path below `content/`; null where it is none or nothing was written. */
export async function getProse(file: string | null) {
  const entry = file === null ? undefined : await getEntry('prose', file);
  return entry === undefined ? null : (await render(entry)).Content;
}
