import * as z from 'zod';
import { parse } from '../../src/model/index.ts';
import type { Engine } from './agreement.ts';

const config = z.strictObject({ enabled: z.boolean() });
const file = z.strictObject({
  type: z.literal('mcp_toolset'),
  mcp_server_name: z.string(),
  default_config: config,
  configs: z.looseObject({}).optional(),
});

/** The API's documented reading: a tool's own configuration, else the default one. */
export const anthropicEngine: Engine = (text) => {
  const value = JSON.parse(text);
  const { default_config: fallback } = parse(file, value, 'mcp-toolset.json');
  const configs = new Map(Object.entries(value.configs ?? {}).map(([name, each]) => [name, parse(config, each, name)]));
  return ({ tool }) => ((configs.get(tool) ?? fallback).enabled ? 'allow' : 'hide');
};
