import {
  axes,
  categoryNames,
  effectNames,
  severityNames,
  type AxisName,
  type AxisValue,
} from '../../src/model/index.ts';
import {
  addWords,
  createIndex,
  packIndex,
  parseQuery,
  search,
  type SearchText,
  type ToolRecord,
} from '../../src/search/index.ts';
import { getLanguage } from '../../src/site/search-records.ts';
import { readCatalogData } from '../../src/store/index.ts';
import type { Benchmark } from './benchmark.ts';
import { plainTools } from './plain-tools.ts';

const sizes = [5_000, 50_000];
const queries = 400;
const language = getLanguage(readCatalogData().lexicon);
/** Milliseconds that 95 of 100 queries may take, whatever the size. */
const limit = 30;

/** How long a query takes that somebody types, with and without typing errors. */
export const searchSpeed: Benchmark = {
  name: 'search-speed',
  about: 'milliseconds that a search takes among 5,000 and 50,000 tools',
  run: (tell) => {
    const figures: Record<string, number> = {};
    for (const size of sizes) {
      const texts = plainTools(0, size).map(asText);
      const records = texts.map(({ record }) => record);
      const packed = packIndex(texts, language, { tool: '/tools/SERVER/TOOL/', lines: 'PART', words: 'PART' });
      const started = performance.now();
      const index = createIndex(packed.core);
      const built = performance.now() - started;
      for (const [part, data] of packed.words.entries()) addWords(index, part, data);
      const times = Array.from({ length: queries }, (_, at) => {
        const query = parseQuery(typed(records[Math.floor((at * size) / queries)]!, at));
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

function asText(tool: object, at: number): SearchText {
  const { name, description } = tool as { name: string; description: string };
  const server = `server-${Math.floor(at / 40)}`;
  const record: ToolRecord = {
    ...{ server, serverName: server, tool: name, href: `/tools/${server}/${name}/`, line: description.slice(0, 120) },
    category: categoryNames[at % categoryNames.length]!,
    severity: severityNames[at % severityNames.length]!,
    effect: effectNames[at % effectNames.length]!,
    points: at % 12,
    effective: axis('effective', at),
    reversibility: axis('reversibility', at),
    reach: axis('reach', at),
    outside: axis('outside', at),
    exposure: axis('exposure', at),
    review: at % 9 === 0,
    removed: at % 50 === 0,
  };
  return { record, summary: record.line, definition: description };
}

/** Its values in turn. */
function axis<A extends AxisName>(name: A, at: number): AxisValue<A> {
  const values = Object.keys(axes[name].values) as AxisValue<A>[];
  return values[at % values.length]!;
}

/** What somebody may type who looks for the tool: its words, some of them, with a letter missing, or its server. */
function typed({ tool, server, line }: ToolRecord, at: number): string {
  const words = tool.split('_');
  const kinds = [
    tool,
    words.slice(0, 2).join(' '),
    `${words[0]} ${words[1]!.slice(0, -2)}${words[1]!.slice(-1)}`,
    words[1]!.slice(0, 2),
    `${words[1]} severity:critical -category:read`,
    `${words[0]} server:${server}`,
    line.split(' ').slice(0, 4).join(' '),
  ];
  return kinds[at % kinds.length]!;
}
