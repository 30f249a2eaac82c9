import { anything, flag, map, names, open } from '../shape.ts';

/** Goose's configuration, of which only what extensions make available matters here. */
export const shape = open({ extensions: map(open({ available_tools: names, enabled: flag() })), user: anything() });
