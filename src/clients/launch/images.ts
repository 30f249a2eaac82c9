import type { Launch } from './launch.ts';
import { plainVersion } from './plain.ts';

/** The image that a word names: repository, tag or digest. A port of its registry is no tag. */
export function imageSpec(word: string): Launch {
  const [, name, tag, digest] =
    /^((?:[a-z0-9.-]+(?::\d+)?\/)?[a-z0-9._-]+(?:\/[a-z0-9._-]+)*)(?::([\w][\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/.exec(
      word,
    ) ?? [];
  if (name === undefined) return { by: 'unknown', why: 'an image that has no plain name' };
  const version = digest ?? plainVersion(tag);
  return { by: 'image', image: imageName(name), ...(version !== undefined && { version }) };
}

/** An image's name without the registry that is meant where none is given. */
export function imageName(image: string): string {
  return image.toLowerCase().replace(/^(index\.)?docker\.io\/(library\/)?/, '');
}
