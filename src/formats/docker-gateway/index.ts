import type { Format } from '../format.ts';
import { isToolsFile } from './tools-file.ts';
import { shape } from './shape.ts';
import { text } from './text.ts';

/** All that is known of Docker MCP Gateway. */
export const dockerGateway: Format = {
  ...text,
  shape,
  unreadable: 'stops',
  unfit: 'stops',
  unknownKey: 'it is taken for the name of a server',
  modes: {
    without:
      'Docker MCP Gateway stands between client and server, so no mode of a client changes what it lets through.',
    isApart: true,
  },
  checks: [],
  whyNothing: 'the list is the whole list of what can be called',
  recognises: isToolsFile,
};
