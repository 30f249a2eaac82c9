import { flag, map, names, open, text } from '../shape.ts';

const inside = 'put it under "options"';

/** The configuration of mcp-proxy, of which only the filters matter here. */
export const shape = open({
  mcpServers: map(
    open(
      { options: open({ disabled: flag(), toolFilter: open({ mode: text(), list: names }) }) },
      { toolFilter: inside, disabled: inside },
    ),
  ),
});
