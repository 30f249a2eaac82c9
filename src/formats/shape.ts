import * as z from 'zod/mini';

// One by one: taken from the whole of zod, each would bring all of it into a page.
export {
  array as list,
  boolean as flag,
  enum as one,
  string as text,
  union as either,
  unknown as anything,
} from 'zod/mini';

/** What a consumer reads at one place of its file. */
export type Shape = z.core.SomeType;

/** What to tell a person of an object beside its keys. */
export interface Note {
  /** Keys that must be there, each with what to add. */
  needs?: Readonly<Record<string, string>>;
  /** Keys that belong elsewhere, each with the place. */
  elsewhere?: Readonly<Record<string, string>>;
}

/** The notes on objects. */
export const notes = z.registry<Note>();

type Keys = Record<string, z.core.SomeType>;
type Optional<K extends Keys> = { -readonly [Key in keyof K]: z.ZodMiniOptional<K[Key]> };

/** An object with these keys and no others. */
export function closed<K extends Keys>(keys: K, needs: NonNullable<Note['needs']> = {}): z.ZodMiniObject<Optional<K>> {
  const object = z.strictObject(optional(keys));
  notes.add(object, { needs });
  return object as unknown as z.ZodMiniObject<Optional<K>>;
}

/** An object with these keys among many others, of which only misspellings of these are reported. */
export function open<K extends Keys>(
  keys: K,
  elsewhere: NonNullable<Note['elsewhere']> = {},
): z.ZodMiniObject<Optional<K>> {
  const object = z.looseObject(optional(keys));
  notes.add(object, { elsewhere });
  return object as unknown as z.ZodMiniObject<Optional<K>>;
}

/** The keys, none of which has to be there: what has to is in the notes. */
function optional<K extends Keys>(keys: K): Optional<K> {
  return Object.fromEntries(Object.entries(keys).map(([key, shape]) => [key, z.optional(shape)])) as Optional<K>;
}

/** An object under any names. */
export const map = <V extends z.core.SomeType>(values: V) => z.record(z.string(), values);

/** A list of names. */
export const names = z.array(z.string());

/** A whole number within bounds. */
export const whole = (min: number, max = Number.MAX_SAFE_INTEGER) => z.int().check(z.gte(min), z.lte(max));

/** The shape itself, where it may also be left out. */
export function required(shape: Shape): z.core.$ZodTypes {
  const known = shape as z.core.$ZodTypes;
  return known._zod.def.type === 'optional' ? required(known._zod.def.innerType) : known;
}

/** The definition of a shape, by its type. */
export function definitionOf(shape: Shape): z.core.$ZodTypes['_zod']['def'] {
  return required(shape)._zod.def;
}

/** The branch of a union that a value is meant for: the one of its kind, of scalars one that takes it. */
export function branchFor(value: unknown, options: readonly Shape[]): Shape | undefined {
  return options.find((option) => {
    const { type } = definitionOf(option);
    if (type === 'object' || type === 'record') return kindOf(value) === 'object';
    return type === 'array' ? kindOf(value) === 'list' : accepts(option, value);
  });
}

/** Whether a value is of a shape, as far as zod looks. */
export function accepts(shape: Shape, value: unknown): boolean {
  return z.safeParse(shape as z.core.$ZodType, value).success;
}

function kindOf(value: unknown): 'list' | 'object' | 'scalar' {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'object' : 'scalar';
}
