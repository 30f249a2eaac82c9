import { toolsIn } from '../classify/tool-list.ts';
import { attribute, valueOf } from '../clients/index.ts';
import { formatOf, guessFormat, judge, resourcesInstead } from '../formats/index.ts';
import type { KnownTool } from '../model/index.ts';
import { fetchOnce } from './fetch-once.ts';
import type { LintReply, LintRequest } from './lint-messages.ts';
import { guessServer, type ToolNames } from './server-guess.ts';

addEventListener('message', async ({ data }: MessageEvent<LintRequest>) => {
  postMessage(await answer(data));
});

async function answer(request: LintRequest): Promise<LintReply> {
  const { id, text } = request;
  const definitions = countDefinitions(text);
  if (definitions > 0) return { id, problem: 'This is a list of tools, not a policy.', tools: definitions };
  const servers = countServers(text);
  const format = request.format === '' ? guessFormat(text) : request.format;
  if (format === undefined && servers > 0)
    return { id, problem: 'These are servers of a client, not a policy.', servers };
  const resources = format === undefined ? resourcesInstead(text) : undefined;
  if (resources) return { id, problem: sentence(`${resources.message}: ${resources.tip}.`) };
  if (format === undefined) return { id, problem: 'The text does not tell its format: choose it.' };
  try {
    const server =
      request.server || (guessServer(text, await fetchOnce<ToolNames>(request.tools)) ?? request.otherwise);
    const tools = await fetchOnce<KnownTool[]>(request.schemas.replace('SERVER', server));
    const judged = judge(text, format, { server: { id: server, tools } });
    return { id, format, server, ...judged, namesOnly: formatOf(format)?.read === undefined, servers };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How many servers a text configures for a client. */
function countServers(text: string): number {
  const read = valueOf(text, '');
  const found = 'value' in read ? attribute(read.value, text, '') : undefined;
  if (!found || !('value' in read)) return 0;
  return found.client.read([{ path: '', scope: found.scope, value: read.value }], {}).servers.length;
}

/** How many definitions of tools a text holds that is a list of them, and none of a request to a model. */
function countDefinitions(text: string): number {
  try {
    const list = toolsIn(JSON.parse(text));
    const isDefinition = (tool: unknown) => typeof tool === 'object' && tool !== null && 'inputSchema' in tool;
    return list?.tools.filter(isDefinition).length ?? 0;
  } catch {
    return 0; // no JSON: a policy in another language
  }
}
