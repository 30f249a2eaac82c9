import { canonicalJson, isObject, type Snapshot, type ToolDefinition, type Trait } from '../model/index.ts';
import type { ServerData } from './data.ts';
import { getParameters } from './parameters.ts';
import { hasHidden } from './quote.ts';

/** What is true of a tool beyond its verdict. */
export function getTraits(definition: ToolDefinition, digest: string, data: ServerData): Trait[] {
  const { name } = definition;
  const parameters = getParameters(definition, {});
  const holds: Record<Trait, boolean> = {
    changed: data.snapshots.some((snapshot) => hasOther(snapshot, name, digest)),
    contradicted: data.reviews.facts.some((fact) => fact.contradicts !== undefined && fact.tools.includes(name)),
    'hidden-characters': hasHidden(canonicalJson(definition)),
    'same-data-resource': data.reviews.resources.some((resource) =>
      resource.tools.some((entry) => entry.tool === name && entry.relation === 'same data'),
    ),
    'open-number': isObject(definition.inputSchema) && hasOpenNumber(definition.inputSchema),
    'optional-argument': parameters.some((parameter) => !parameter.required),
  };
  return (Object.keys(holds) as Trait[]).filter((trait) => holds[trait]);
}

function hasOther(snapshot: Snapshot, name: string, digest: string): boolean {
  return snapshot.tools.some((tool) => tool.definition.name === name && tool.digest !== digest);
}

function hasOpenNumber(schema: Record<string, unknown>): boolean {
  const properties = isObject(schema['properties']) ? Object.values(schema['properties']) : [];
  return properties
    .filter(isObject)
    .some(
      ({ type, minimum, exclusiveMinimum, enum: values }) =>
        (type === 'integer' || type === 'number') &&
        minimum === undefined &&
        exclusiveMinimum === undefined &&
        values === undefined,
    );
}
