import type { SchemaJson, Type } from '@cedar-policy/cedar-wasm/nodejs';
import { parametersOf, typesOf } from '../../model/index.ts';

const others = ['list_tools', 'get_prompt', 'list_prompts', 'read_resource', 'list_resources'];
const cedarTypes = new Map<string, Type<string>>([
  ['string', { type: 'String' }],
  ['boolean', { type: 'Boolean' }],
  ['integer', { type: 'Extension', name: 'decimal' }],
  ['number', { type: 'Extension', name: 'decimal' }],
]);

/** The Cedar schema of what ToolHive asks about these tools: every argument optional, by the type that it becomes there. */
export function toolHiveSchema(
  tools: readonly string[],
  inputSchemas: ReadonlyMap<string, unknown>,
): SchemaJson<string> {
  const attributes: Record<string, unknown> = {};
  for (const tool of tools) {
    for (const { name, ways } of parametersOf(inputSchemas.get(tool))) {
      const allowed = typesOf(ways).filter((one) => one !== 'null');
      const type = allowed.length === 1 ? cedarTypes.get(allowed[0]!) : undefined;
      // An argument of several types, or of none that is known, can be there either way.
      if (type) attributes[`arg_${name}`] ??= { ...type, required: false };
      attributes[`arg_${name}_present`] = { type: 'Boolean', required: false };
    }
  }
  const context = { type: 'Record', attributes };
  const callTool = { appliesTo: { principalTypes: ['Client'], resourceTypes: ['Tool'], context } };
  // The other actions have names alone: what a statement says of them is not looked at.
  const actions = { call_tool: callTool, ...Object.fromEntries(others.map((action) => [action, {}])) };
  const entityTypes = { Client: {}, Tool: {}, Prompt: {}, Resource: {}, FeatureType: {} };
  return { '': { entityTypes, actions } } as SchemaJson<string>;
}
