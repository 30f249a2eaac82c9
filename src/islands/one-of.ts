/** The member of a list that a text is; the first where it is none. */
export function oneOf<T extends string>(list: readonly [T, ...T[]], text: string): T {
  return list.find((member) => member === text) ?? list[0];
}
