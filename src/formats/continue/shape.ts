import { closed, names } from '../shape.ts';

/** Continue's permissions file: three lists, and nothing else. */
export const shape = closed({ exclude: names, ask: names, allow: names });
