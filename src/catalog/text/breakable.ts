/** How many characters of a name every screen has room for in one line. */
const fits = 20;

/** A name in parts between which a line may break: after `_`, `.` and `/`, and before the capital of a new word. One part where it is short. */
export function breakable(name: string): string[] {
  return name.length <= fits ? [name] : name.split(/(?<=[_./])(?=[^_./])|(?<=[a-z0-9])(?=[A-Z])/u);
}
