import {
  keywordOf,
  type ParameterKind,
  parametersOf,
  type Property,
  tellingWords,
  type ToolDefinition,
  type Way,
} from '../../model/index.ts';

/**
 * The name of the first parameter of this kind: those that share a word with the tool's name come first, since they
 * say what the call is about, then required ones; null where there is none.
 */
export function firstParameter(definition: ToolDefinition, kind: ParameterKind): string | null {
  const about = tellingWords(definition.name);
  const parameters = requiredFirst(parametersOf(definition.inputSchema));
  const telling = parameters.filter(({ name }) => [...tellingWords(name)].some((word) => about.has(word)));
  return [...telling, ...parameters].find((parameter) => isOfKind(kind, parameter))?.name ?? null;
}

/** Required ones in the order in which the schema requires them, then the others in theirs. */
function requiredFirst(parameters: readonly Property[]): Property[] {
  const place = ({ required, requiredAt }: Property) =>
    required ? Number(requiredAt?.slice(requiredAt.lastIndexOf('/') + 1)) : Infinity;
  return [...parameters].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

function isOfKind(kind: ParameterKind, parameter: Property): boolean {
  const { required, ways } = parameter;
  const open = ways.filter(({ values }) => values === undefined);
  switch (kind) {
    case 'any':
      return true;
    case 'optional':
      return !required;
    case 'text':
      return open.some((way) => way.types.includes('string') && hasNone(way, ['format', 'pattern']));
    case 'collection':
      return open.some((way) => way.types.includes('array') && hasNone(way, ['maxItems']));
    case 'optional-collection':
      return !required && isOfKind('collection', parameter);
    case 'number-without-minimum':
      return open.some(
        (way) =>
          (way.types.includes('integer') || way.types.includes('number')) &&
          hasNone(way, ['minimum', 'exclusiveMinimum']),
      );
  }
}

function hasNone(way: Way, keywords: readonly string[]): boolean {
  return keywords.every((keyword) => keywordOf(way, keyword) === undefined);
}
