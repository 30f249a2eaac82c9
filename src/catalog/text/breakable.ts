/** A name in parts between which a line may break: after `_`, `.` and `/`, and before the capital of a new word. */
export function breakable(name: string): string[] {
  return name.split(/(?<=[_./])(?=[^_./])|(?<=[a-z0-9])(?=[A-Z])/u);
}
