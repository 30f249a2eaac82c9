/** How many typing errors a word of this length may have: short words have too many neighbours. */
export function allowedErrors(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/**
 * The typing errors between a typed word and the start of another: letters left out, added, replaced, or swapped with
 * their neighbour (optimal string alignment distance). Infinity as soon as there are more than `limit`.
 */
export function typingErrors(typed: string, word: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= word.length; column++) {
      const same = typed[row - 1] === word[column - 1];
      let errors = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1])
        errors = Math.min(errors, beforeLast[column - 2]! + 1);
      current.push(errors);
      if (errors < least) least = errors;
    }
    if (least > limit) return Infinity;
    [beforeLast, last] = [last, current];
  }
  return Math.min(...last); // the shortest way to any start of the word
}
