import { getTool, getListedText, peersOf, type Catalog } from '../../catalog/index.ts';
import { abridge } from '../abridge.ts';
import { getHead } from '../head.ts';
import type { PageKind } from '../page-kind.ts';
import { listTools, toolOf, type ToolParams } from './tool.ts';

/** The policy for just one tool in every format, for readers without script. */
export const toolPoliciesPage = {
  pattern: '/tools/[server]/[tool]/policies/',
  list: listTools,
  page: (catalog: Catalog, params: ToolParams) => {
    const judged = toolOf(catalog, params);
    const tool = getTool(judged);
    const { addresses } = catalog;
    const names = new Set(peersOf(judged).map(({ name }) => name));
    const isOther = (name: string): boolean => name !== tool.name && names.has(name);
    const crumbs = [
      { label: 'Servers', href: addresses.servers },
      { label: tool.server.short, href: tool.server.href },
      { label: tool.name, href: tool.href },
    ];
    const formats = tool.policy.formats.map((format) => {
      const { text, losses, decided, modes } = getListedText(judged, tool.policy, format);
      // What the text itself says in a comment is not said twice.
      const unsaid = losses.map(({ message }) => message).filter((message) => !text.includes(message));
      return {
        ...format,
        losses: unsaid,
        decided,
        modes: format.modeTable.isApart ? null : modes,
        ...abridge(text, isOther),
      };
    });
    return {
      head: getHead(catalog, {
        title: `The policy for ${tool.name} in every format`,
        description: `${tool.policy.sentence} As text for ${tool.policy.formats.length} clients, gateways, APIs and engines.`,
        path: null,
        crumbs,
      }),
      crumbs,
      name: tool.name,
      sentence: tool.policy.sentence,
      server: { short: tool.server.short, href: tool.server.href },
      command: `npm run --silent policy -- --server ${tool.server.id} --tool '${tool.name.replaceAll("'", "'\\''")}' --format FORMAT`,
      isAbridged: formats.some(({ omitted }) => omitted > 0),
      formats,
    };
  },
} satisfies PageKind<ToolParams>;
