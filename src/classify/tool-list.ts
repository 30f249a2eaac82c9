import { isObject } from '../model/index.ts';

/** The tools that a pasted or read value holds, and the name of their server where it is given. */
export interface ToolList {
  server?: string;
  tools: unknown[];
}

/**
 * Finds the tools in a value: a tools/list result, the JSON-RPC reply around one, a list of definitions, one
 * definition, or a snapshot as this project records it. Null where it is none of these.
 */
export function toolsIn(value: unknown): ToolList | null {
  if (Array.isArray(value)) return { tools: value };
  if (!isObject(value)) return null;
  if (Array.isArray(value['tools']))
    return {
      ...(typeof value['server'] === 'string' && { server: value['server'] }),
      tools: value['tools'].map(recorded),
    };
  if (isObject(value['result'])) return toolsIn(value['result']);
  return typeof value['name'] === 'string' ? { tools: [value] } : null;
}

/** The definition of a tool as a snapshot holds it, beside its digest. */
function recorded(tool: unknown): unknown {
  return isObject(tool) && tool['name'] === undefined && isObject(tool['definition']) ? tool['definition'] : tool;
}
