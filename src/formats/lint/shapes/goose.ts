import { flag, map, names, open } from '../shape.ts';

/** Goose's configuration, of which only what extensions make available matters here. */
export const goose = open({ extensions: map(open({ available_tools: names, enabled: flag })) });
