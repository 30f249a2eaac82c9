import type { NamespaceDefinition, SchemaJson, Type } from '@cedar-policy/cedar-wasm/nodejs';
import { isObject } from '../../model/index.ts';

/** The Cedar schema that AgentCore makes of a gateway's tools: an action each, with its arguments typed. */
export function agentcoreSchema(server: string, inputSchemas: ReadonlyMap<string, unknown>): SchemaJson<string> {
  const actions = [...inputSchemas].map(([tool, schema]) => [
    `${server}___${tool}`,
    {
      appliesTo: {
        principalTypes: ['OAuthUser'],
        resourceTypes: ['Gateway'],
        context: { type: 'Record', attributes: { input: { ...typeOf(schema), required: true } } },
      },
    },
  ]);
  const namespace = {
    entityTypes: { OAuthUser: {}, Gateway: {} },
    actions: Object.fromEntries(actions),
  } as NamespaceDefinition<string>;
  return { AgentCore: namespace };
}

/** The Cedar type of an argument, as AgentCore reads its schema. */
export function typeOf(schema: unknown): Type<string> {
  if (!isObject(schema)) return { type: 'String' };
  switch (schema.type) {
    case 'object': {
      const properties = Object.entries(isObject(schema.properties) ? schema.properties : {});
      const required = Array.isArray(schema.required) ? schema.required : [];
      const attributes = properties.map(([name, property]) => [
        name,
        { ...typeOf(property), required: required.includes(name) },
      ]);
      return { type: 'Record', attributes: Object.fromEntries(attributes) };
    }
    case 'array':
      return { type: 'Set', element: typeOf(schema.items) };
    case 'integer':
      return { type: 'Long' };
    case 'number':
      return { type: 'Extension', name: 'decimal' };
    case 'boolean':
      return { type: 'Boolean' };
    default:
      return { type: 'String' };
  }
}
