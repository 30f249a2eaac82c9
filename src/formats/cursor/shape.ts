import { closed, names, open } from '../shape.ts';

/** The configuration of Cursor's CLI, of which only the permissions matter here. */
export const shape = open({ permissions: closed({ allow: names, deny: names }) });
