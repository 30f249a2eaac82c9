/** The power of its size with which a cost grows: 1 for a straight line, 2 for a square. */
export function exponent(small: { size: number; cost: number }, large: { size: number; cost: number }): number {
  return Math.log(large.cost / small.cost) / Math.log(large.size / small.size);
}
