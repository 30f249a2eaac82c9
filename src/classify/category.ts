import type { Category } from '../model/index.ts';
import { categoryScores, type Finding } from './evidence.ts';

const precedence: readonly Category[] = ['Destructive', 'Financial', 'Execute', 'Write', 'Read'];
const enough = 0.5;
const some = 0.25;

/** The category: by precedence among those with enough evidence, else the one with most; undefined where there is none. */
export function decideCategory(findings: readonly Finding[]): Category | undefined {
  const scores = categoryScores(findings);
  const strong = precedence.find((category) => (scores.get(category) ?? 0) >= enough);
  if (strong !== undefined) return strong;
  let most: Category | undefined;
  for (const category of precedence) {
    const score = scores.get(category) ?? 0;
    if (score >= some && score > (most ? scores.get(most)! : 0)) most = category;
  }
  return most;
}
