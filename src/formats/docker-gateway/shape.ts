import { map, names } from '../shape.ts';

/** Docker's tools file: the enabled tools of each server. */
export const shape = map(names);
