import { anything, closed, either, flag, names, one, text } from '../shape.ts';

const filter = closed({ tool_names: names, read_only: flag() });

/** An `mcp` tool of the Responses API, by the types of its SDK. */
export const shape = closed(
  {
    type: one(['mcp']),
    server_label: text(),
    server_url: text(),
    server_description: text(),
    connector_id: text(),
    tunnel_id: text(),
    authorization: text(),
    headers: anything(),
    allowed_callers: anything(),
    allowed_tools: either([names, filter]),
    defer_loading: flag(),
    require_approval: either([closed({ always: filter, never: filter }), one(['always', 'never'])]),
  },
  { type: 'add "type": "mcp"', server_label: 'add "server_label": a name of your choice' },
);
