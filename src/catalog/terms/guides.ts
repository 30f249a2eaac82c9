import type { Guide } from '../../model/index.ts';
import type { Catalog } from '../judge.ts';

/** A guide's page. */
export interface GuideModel {
  id: string;
  /** Its path below `content/`, by which its prose is rendered. */
  file: string;
  href: string;
  data: Guide;
}

/** Every guide in its order. */
export function getGuides({ data, addresses }: Catalog): GuideModel[] {
  return data.guides.map(({ id, file, data: guide }) => ({ id, file, href: addresses.guide(id), data: guide }));
}
