/** One thing that `npm run bench` measures. */
export interface Benchmark {
  /** The name by which `--only` chooses it. */
  name: string;
  /** One sentence: what is measured. */
  about: string;
  /** Measures, tells lines as it goes, and returns what was found and whether that is enough. */
  run: (tell: (line: string) => void) => Outcome | Promise<Outcome>;
}

export interface Outcome {
  passed: boolean;
  /** The figures, by name. */
  figures: Record<string, number>;
}
