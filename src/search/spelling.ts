/** How many typing errors a word of this length may have: short words have too many neighbours. */
export function allowedErrors(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/**
 * The typing errors between two words: letters left out, added, replaced, or swapped with their neighbour
 * (optimal string alignment distance). Infinity as soon as there are more than `limit`.
 */
export function typingErrors(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let errors = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        errors = Math.min(errors, beforeLast[column - 2]! + 1);
      current.push(errors);
      least = Math.min(least, errors);
    }
    if (least > limit) return Infinity;
    [beforeLast, last] = [last, current];
  }
  return last[b.length]! <= limit ? last[b.length]! : Infinity;
}
