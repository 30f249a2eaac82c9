import type { Counts } from './bootstrap.ts';

/** One judged tool: what the label says, what the verdict says, and whether a review was asked. */
export interface Outcome {
  server: string;
  label: string;
  verdict: string;
  review: boolean;
}

/** How labels and verdicts meet: names of the classes, and counts per server. */
export class Confusion {
  readonly classes: readonly string[];
  readonly servers: Counts[];
  readonly tools: number;

  constructor(classes: readonly string[], outcomes: readonly Outcome[]) {
    this.classes = classes;
    this.tools = outcomes.length;
    const counts = new Map<string, number[]>();
    for (const { server, label, verdict, review } of outcomes) {
      const own = counts.get(server) ?? new Array<number>(classes.length ** 2 * 2).fill(0);
      counts.set(server, own);
      own[this.#place(classes.indexOf(label), classes.indexOf(verdict), review)]!++;
    }
    this.servers = [...counts.values()];
  }

  /** How many tools with this label got this verdict; `review` narrows it to those with or without a review. */
  count(counts: Counts, label: number, verdict: number, review?: boolean): number {
    if (review !== undefined) return counts[this.#place(label, verdict, review)]!;
    return this.count(counts, label, verdict, false) + this.count(counts, label, verdict, true);
  }

  /** The share of tools whose verdict is their label. */
  right = (counts: Counts): number => this.share(counts, (label, verdict) => label === verdict);

  /** The share of tools for which it holds, of those for which `of` holds. */
  share(
    counts: Counts,
    holds: (label: number, verdict: number, review: boolean) => boolean,
    of: (label: number) => boolean = () => true,
  ): number {
    let all = 0;
    let held = 0;
    for (let label = 0; label < this.classes.length; label++)
      for (let verdict = 0; verdict < this.classes.length; verdict++)
        for (const review of [false, true]) {
          const count = of(label) ? this.count(counts, label, verdict, review) : 0;
          all += count;
          if (holds(label, verdict, review)) held += count;
        }
    return all === 0 ? 0 : held / all;
  }

  /** Precision, recall and their harmonic mean of one class. */
  scores(counts: Counts, one: number): { tools: number; precision: number; recall: number; f1: number } {
    const both = this.count(counts, one, one);
    let labelled = 0;
    let judged = 0;
    for (let other = 0; other < this.classes.length; other++) {
      labelled += this.count(counts, one, other);
      judged += this.count(counts, other, one);
    }
    const f1 = labelled + judged === 0 ? 0 : (2 * both) / (labelled + judged);
    return {
      tools: labelled,
      precision: judged === 0 ? 0 : both / judged,
      recall: labelled === 0 ? 0 : both / labelled,
      f1,
    };
  }

  /** The mean F1 over the classes that the labels hold. */
  macroF1 = (counts: Counts): number => {
    const held = this.classes.map((_, at) => this.scores(counts, at)).filter(({ tools }) => tools > 0);
    return held.length === 0 ? 0 : held.reduce((sum, { f1 }) => sum + f1, 0) / held.length;
  };

  /** The mean of the shares of right verdicts of each server. */
  perServer(): number {
    return this.servers.reduce((sum, counts) => sum + this.right(counts), 0) / Math.max(this.servers.length, 1);
  }

  /** All pairs of label and verdict that occur. */
  table(counts: Counts): { label: string; verdict: string; tools: number }[] {
    return this.classes.flatMap((label, l) =>
      this.classes.flatMap((verdict, v) => {
        const tools = this.count(counts, l, v);
        return tools > 0 ? [{ label, verdict, tools }] : [];
      }),
    );
  }

  #place(label: number, verdict: number, review: boolean): number {
    return (label * this.classes.length + verdict) * 2 + (review ? 1 : 0);
  }
}
