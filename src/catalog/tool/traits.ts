import {
  hiddenCharacters,
  isObject,
  keys,
  parametersOf,
  type ServerData,
  type Snapshot,
  type ToolDefinition,
  type Trait,
} from '../../model/index.ts';
import { firstParameter } from './parameter-kinds.ts';

/** What is true of a tool beyond its verdict. */
export function getTraits(definition: ToolDefinition, digest: string, data: ServerData): Trait[] {
  const { name } = definition;
  const holds: Record<Trait, boolean> = {
    changed: data.snapshots.some((snapshot) => hasOther(snapshot, name, digest)),
    grown: data.snapshots.some((snapshot) => hasLess(snapshot, definition, digest)),
    contradicted: data.reviews.facts.some((fact) => fact.contradicts !== undefined && fact.tools.includes(name)),
    'hidden-characters': stringsIn(definition).some((text) => hiddenCharacters(text).length > 0),
    'same-data-resource': data.reviews.resources.some((resource) =>
      resource.tools.some((entry) => entry.tool === name && entry.relation === 'same data'),
    ),
    'open-number': firstParameter(definition, 'number-without-minimum') !== null,
    'optional-argument': firstParameter(definition, 'optional') !== null,
  };
  return keys(holds).filter((trait) => holds[trait]);
}

function hasOther(snapshot: Snapshot, name: string, digest: string): boolean {
  return snapshot.tools.some((tool) => tool.definition.name === name && tool.digest !== digest);
}

/** Whether a version has the tool with a shorter description, or without one of its arguments. */
function hasLess({ tools }: Snapshot, definition: ToolDefinition, digest: string): boolean {
  const other = tools.find((tool) => tool.definition.name === definition.name && tool.digest !== digest)?.definition;
  if (!other) return false;
  const names = new Set(parametersOf(other.inputSchema).map(({ name }) => name));
  return (
    (other.description ?? '').length < (definition.description ?? '').length ||
    parametersOf(definition.inputSchema).some(({ name }) => !names.has(name))
  );
}

/** Every string of a JSON value, keys included. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return isObject(value) ? Object.entries(value).flatMap(([key, item]) => [key, ...stringsIn(item)]) : [];
}
