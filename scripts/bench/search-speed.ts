import { addWords, createIndex, parseQuery, search, type ToolRecord } from '../../src/search/index.ts';
import type { Benchmark } from './benchmark.ts';
import { madeIndex } from './search-made.ts';

const sizes = [5_000, 50_000];
const queries = 400;
/** Milliseconds that 95 of 100 queries may take, whatever the size. */
const limit = 30;

/** How long a query takes that somebody types, with and without typing errors. */
export const searchSpeed: Benchmark = {
  name: 'search-speed',
  about: 'milliseconds that a search takes among 5,000 and 50,000 tools',
  run: (tell) => {
    const figures: Record<string, number> = {};
    for (const size of sizes) {
      const { packed, records } = madeIndex(size);
      const started = performance.now();
      const index = createIndex(packed.core);
      const built = performance.now() - started;
      for (const [part, data] of packed.words.entries()) addWords(index, part, data);
      const times = Array.from({ length: queries }, (_, at) => {
        const query = parseQuery(typed(records[Math.floor((at * records.length) / queries)]!, at));
        const start = performance.now();
        search(index, query);
        return performance.now() - start;
      }).sort((a, b) => a - b);
      const [middle, slow] = [times[queries / 2]!, times[queries * 0.95]!];
      figures[`95th percentile at ${size}`] = slow;
      tell(
        `${size} tools: index ${built.toFixed(0)} ms; a query ${middle.toFixed(1)} ms, 95 of 100 within ${slow.toFixed(1)} ms`,
      );
    }
    return { passed: Object.values(figures).every((slow) => slow <= limit), figures };
  },
};

/** What somebody may type who looks for the tool: its words, some of them, with a letter missing, or its server. */
function typed({ tool, server, line }: ToolRecord, at: number): string {
  const words = tool.split(/[_-]|(?=[A-Z])/u);
  const second = words[1] ?? words[0]!;
  const kinds = [
    tool,
    words.slice(0, 2).join(' '),
    `${words[0]} ${second.slice(0, -2)}${second.slice(-1)}`,
    second.slice(0, 2),
    `${second} severity:critical -category:read`,
    `${words[0]} server:${server}`,
    line.split(' ').slice(0, 4).join(' '),
  ];
  return kinds[at % kinds.length]!;
}
