import type { CedarValueJson, Context } from '@cedar-policy/cedar-wasm/nodejs';
import { isObject } from '../../model/index.ts';

/** ToolHive: texts and booleans as they are, numbers as decimals cut to four places, of anything else only that it is there. */
export function toolHiveContext(args: Record<string, unknown>): Context {
  const entries = Object.entries(args).map(([name, value]): [string, CedarValueJson] => {
    if (typeof value === 'string' || typeof value === 'boolean') return [`arg_${name}`, value];
    if (typeof value !== 'number') return [`arg_${name}_present`, true];
    return [`arg_${name}`, decimal(Math.trunc(value * 1e4) / 1e4)];
  });
  return Object.fromEntries(entries);
}

/** AgentCore: every argument as it is, but what the schema calls a number as a decimal. */
export function agentcoreInput(args: unknown, schema: unknown): CedarValueJson {
  const properties = isObject(schema) && isObject(schema.properties) ? schema.properties : {};
  const entries = Object.entries(args as Record<string, CedarValueJson>).map(([name, value]) => {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const isDecimal = isObject(property) && property.type === 'number' && typeof value === 'number';
    return [name, isDecimal ? decimal(value) : value];
  });
  return Object.fromEntries(entries);
}

function decimal(value: number): CedarValueJson {
  return { __extn: { fn: 'decimal', arg: value.toFixed(4) } };
}
