import {
  boundOf,
  isNull,
  type Json,
  itemsOf,
  keywordOf,
  once,
  openSchema,
  type Operator,
  type Property,
  propertiesOf,
  type SchemaDocument,
  typesOf,
  type Way,
  waysOf,
  isObject,
} from '../model/core.ts';

/** What kind of value an argument takes; `any` where its schema says nothing, or several things. */
export type Kind = 'choice' | 'integer' | 'number' | 'boolean' | 'text' | 'list' | 'object' | 'any';

/** An argument that a condition can test, and how its values are given. */
export interface ArgumentInput {
  /** Names joined by dots. */
  path: string;
  kind: Kind;
  required: boolean;
  /** For a choice: the values that the schema allows. For a list: those of its items, where it says. */
  values: readonly Json[];
  /** For a number: its bounds, where the schema gives them. */
  least?: number;
  most?: number;
  /** What its schema says of it, in words: `integer, required, no minimum`. */
  words: string;
}

const deepest = 5;
const mostArguments = 200;

/** The arguments of a tool that a policy can test, those inside objects after the object; read once for a schema. */
export function argumentInputs(inputSchema: unknown): readonly ArgumentInput[] {
  return isObject(inputSchema) ? inputsOf(inputSchema) : [];
}

const inputsOf = once((inputSchema: object): readonly ArgumentInput[] => {
  const document = openSchema(inputSchema);
  const found: ArgumentInput[] = [];
  collect(document, waysOf(document, inputSchema), { before: '', isRequired: true, depth: 0 }, found);
  return found;
});

interface Place {
  before: string;
  isRequired: boolean;
  depth: number;
}

function collect(document: SchemaDocument, ways: readonly Way[], place: Place, found: ArgumentInput[]): void {
  for (const property of propertiesOf(document, ways)) {
    // A path is split at its dots: a name that holds one cannot be given.
    if (property.name === '' || property.name.includes('.') || found.length >= mostArguments) continue;
    const path = `${place.before}${property.name}`;
    const isRequired = place.isRequired && property.required;
    const input = inputOf(document, property, path, isRequired);
    found.push(input);
    if (place.depth + 1 < deepest && (input.kind === 'object' || input.kind === 'any'))
      collect(document, property.ways, { before: `${path}.`, isRequired, depth: place.depth + 1 }, found);
  }
}

function inputOf(document: SchemaDocument, { ways: all }: Property, path: string, required: boolean): ArgumentInput {
  const ways = all.filter((way) => !isNull(way));
  const kind = kindOf(ways);
  const values =
    kind === 'list' ? scalars(itemsOf(document, ways)) : kind === 'choice' || kind === 'any' ? scalars(ways) : [];
  const [way] = ways;
  const bounds = way !== undefined && ways.length === 1 && (kind === 'integer' || kind === 'number');
  const [least, most] = bounds ? boundsOf(way, kind) : [];
  const words = wordsOf({ kind, required, values, least, most }, way);
  return {
    path,
    kind,
    required,
    values: kind === 'any' ? [] : values,
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
    words,
  };
}

function kindOf(ways: readonly Way[]): Kind {
  if (ways.length > 0 && ways.every(({ values }) => values?.every(isScalar))) return 'choice';
  const types = typesOf(ways).filter((type) => type !== 'null');
  if (ways.some(({ types: own }) => own.length === 0) || types.length !== 1)
    return types.length === 0 && ways.some((way) => isObject(keywordOf(way, 'properties'))) ? 'object' : 'any';
  return kinds.get(types[0]!) ?? 'any';
}

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['integer', 'integer'],
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['string', 'text'],
  ['array', 'list'],
  ['object', 'object'],
]);

function scalars(ways: readonly Way[]): Json[] {
  return [...new Set(ways.flatMap(({ values }) => (values ?? []).filter(isScalar)))].filter((value) => value !== null);
}

function isScalar(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function boundsOf(way: Way, kind: 'integer' | 'number'): [number | undefined, number | undefined] {
  const step = kind === 'integer' ? 1 : 0;
  const above = boundOf(way, 'exclusiveMinimum');
  const below = boundOf(way, 'exclusiveMaximum');
  return [
    boundOf(way, 'minimum') ?? (above === undefined ? undefined : above + step),
    boundOf(way, 'maximum') ?? (below === undefined ? undefined : below - step),
  ];
}

const nouns: Readonly<Record<Kind, string>> = {
  choice: 'one of a list of values',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  text: 'text',
  list: 'list',
  object: 'object',
  any: 'no single type',
};

function wordsOf(
  {
    kind,
    required,
    values,
    least,
    most,
  }: Pick<ArgumentInput, 'kind' | 'required' | 'values'> & {
    least: number | undefined;
    most: number | undefined;
  },
  way: Way | undefined,
): string {
  const pattern = way && keywordOf(way, 'pattern');
  const longest = way && boundOf(way, 'maxLength');
  const isNumber = kind === 'integer' || kind === 'number';
  return [
    kind === 'choice' ? `one of ${values.length} values` : nouns[kind],
    required ? 'required' : 'may be left out',
    ...(isNumber ? [least === undefined ? 'no minimum' : `from ${least}`] : []),
    ...(isNumber ? [most === undefined ? 'no maximum' : `to ${most}`] : []),
    ...(kind === 'text' && typeof pattern === 'string' ? ['with a pattern'] : []),
    ...(kind === 'text' && longest !== undefined ? [`at most ${longest} characters`] : []),
    ...(kind === 'list' && values.length > 0 ? [`of ${values.length} values`] : []),
  ].join(', ');
}

const byKind: Readonly<Record<Kind, readonly [Operator, ...Operator[]]>> = {
  choice: ['in', 'not_in', 'eq', 'neq', 'exists'],
  integer: ['gte', 'lte', 'gt', 'lt', 'eq', 'neq', 'in', 'not_in', 'exists'],
  number: ['gte', 'lte', 'gt', 'lt', 'eq', 'neq', 'in', 'not_in', 'exists'],
  boolean: ['eq', 'exists'],
  text: ['eq', 'in', 'not_in', 'contains', 'matches', 'neq', 'exists'],
  list: ['contains', 'exists'],
  object: ['exists'],
  any: ['eq', 'neq', 'in', 'not_in', 'lt', 'lte', 'gt', 'gte', 'contains', 'matches', 'exists'],
};

/** The comparisons that make sense for an argument, the most usual first. */
export function operatorsFor({ kind }: Pick<ArgumentInput, 'kind'>): readonly [Operator, ...Operator[]] {
  return byKind[kind];
}
