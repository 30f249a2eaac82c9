/** One digit of base 36 says how much of the name before is kept. */
const mostKept = 35;

/** Names in order, each as how many letters it has in common with the one before, and the rest. */
export function frontCoded(names: readonly string[]): string[] {
  return names.map((name, at) => {
    const before = names[at - 1] ?? '';
    let kept = 0;
    while (kept < mostKept && kept < name.length && name[kept] === before[kept]) kept++;
    return kept.toString(36) + name.slice(kept);
  });
}

/** The names of which `frontCoded` made this. */
export function frontDecoded(coded: readonly string[]): string[] {
  let before = '';
  return coded.map((one) => (before = before.slice(0, parseInt(one[0]!, 36)) + one.slice(1)));
}
