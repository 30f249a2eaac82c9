import { parse as parseYaml } from 'yaml';
import * as z from 'zod';
import { parse } from '../../src/model/index.ts';
import type { Engine } from './agreement.ts';

const names = z.array(z.string()).optional();
const file = z.strictObject({
  mcp_servers: z.record(z.string().regex(/^[^-]+$/), z.strictObject({ allowed_tools: names, disallowed_tools: names })),
});

/** LiteLLM's reading: only allowed tools where there is such a list, without the disallowed ones; case does not count. */
export const litellmEngine: Engine = (text) => {
  const [lists] = Object.values(parse(file, parseYaml(text), 'config.yaml').mcp_servers);
  const has = (list: string[] | undefined, tool: string) =>
    list?.some((name) => name.toLowerCase() === tool.toLowerCase()) ?? false;
  return ({ tool }) => {
    if (lists!.allowed_tools && !has(lists!.allowed_tools, tool)) return 'hide';
    return has(lists!.disallowed_tools, tool) ? 'hide' : 'allow';
  };
};
