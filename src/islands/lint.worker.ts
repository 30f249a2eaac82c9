import { formatOf, guessFormat, judge } from '../formats/index.ts';
import { readCore, type SearchCore } from '../search/core.ts';
import type { ToolRecord } from '../search/record.ts';
import type { LintReply, LintRequest } from './lint-messages.ts';

let records: Promise<ToolRecord[]> | undefined;

addEventListener('message', async ({ data }: MessageEvent<LintRequest>) => {
  postMessage(await answer(data));
});

async function answer({ id, records: address, text, format: chosen, server }: LintRequest): Promise<LintReply> {
  const format = chosen === '' ? guessFormat(text) : chosen;
  if (format === undefined) return { id, problem: 'The text does not tell its format: choose it.' };
  try {
    records ??= load(address);
    const tools = (await records)
      .filter((record) => record.server === server && !record.removed)
      .map(({ tool: name }) => ({ name }));
    const judged = judge(text, format, { server: { id: server, tools } });
    return { id, format, ...judged, namesOnly: formatOf(format)?.read === undefined };
  } catch (error) {
    records = undefined; // the next request tries again
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

async function load(address: string): Promise<ToolRecord[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}`);
  return readCore((await response.json()) as SearchCore);
}
