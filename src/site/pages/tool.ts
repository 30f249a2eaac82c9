import { getTool, type Catalog, type JudgedServer, type JudgedTool, type ToolModel } from '../../catalog/index.ts';
import { effects, severityBands, severityOf } from '../../model/index.ts';
import { getClosing } from '../closing.ts';
import type { Segment } from '../../catalog/index.ts';
import { getHead } from '../head.ts';
import { found, type PageKind } from '../page-kind.ts';
import { getToolPanel } from '../panel.ts';

/** The guide for readers to whom a link to one tool was sent. */
const reading = 'how-to-read-a-verdict';

/** The parts of a tool's address. */
export interface ToolParams extends Record<string, string> {
  server: string;
  tool: string;
}

/** The page of one tool. */
export const toolPage = {
  pattern: '/tools/[server]/[tool]/',
  list: listTools,
  page: (catalog: Catalog, params: ToolParams) => {
    const judged = toolOf(catalog, params);
    const tool = getTool(judged);
    const { addresses } = catalog;
    const crumbs = [
      { label: 'Servers', href: addresses.servers },
      { label: tool.server.short, href: tool.server.href },
    ];
    return {
      head: getHead(catalog, {
        title: `${tool.name} (${tool.server.short})`,
        description: `${tool.line} ${tool.server.short}: ${tool.severity.value}, ${tool.category.value}; recommended: ${effects[tool.effect].label.toLowerCase()}.`,
        path: tool.href,
        article: true,
        about: judged.server,
        crumbs,
        alternates: [
          { type: 'application/json', href: `${tool.href}index.json` },
          { type: 'text/markdown', href: `${tool.href}index.md` },
        ],
        data: [faqPage(tool)],
      }),
      tool,
      definition: beginningOf(tool.definition),
      crumbs,
      effectLabel: effects[tool.effect].label.toLowerCase(),
      badge: addresses.badge(tool.category.value, tool.severity.value),
      sum: sumInWords(tool),
      panel: getToolPanel(judged),
      sections: [
        { id: 'what', label: 'What it does' },
        { id: 'policy', label: 'How to control it' },
        { id: 'why', label: `Why ${tool.severity.value}` },
        ...(tool.facts.length > 0 ? [{ id: 'source', label: 'What the source shows' }] : []),
        ...(tool.attacks.length > 0 ? [{ id: 'attacks', label: 'Attack patterns' }] : []),
        { id: 'questions', label: 'Questions' },
        { id: 'related', label: 'Related' },
        { id: 'history', label: 'History' },
      ],
      closing: getClosing(judged),
      reading: catalog.data.guides.some(({ id }) => id === reading) ? addresses.guide(reading) : null,
    };
  },
} satisfies PageKind<ToolParams>;

/** The model of a tool's page. */
export type ToolPageModel = ReturnType<typeof toolPage.page>;

/** The addresses of all tools, current and removed. */
export function listTools({ servers }: Catalog): ToolParams[] {
  return servers.flatMap((server) => server.tools.map(({ segment }) => ({ server: server.id, tool: segment })));
}

/** The tool that an address names. Throws where there is none. */
export function toolOf(catalog: Catalog, { server, tool }: ToolParams): JudgedTool {
  return found(
    serverOf(catalog, server).tools.find(({ segment }) => segment === tool),
    `${server}/${tool}`,
  );
}

/** The server that an address names. Throws where there is none. */
export function serverOf(catalog: Catalog, id: string): JudgedServer {
  return found(
    catalog.servers.find((server) => server.id === id),
    id,
  );
}

/** The sum with the band that it falls into: `6 + 2 = 8 points, Critical from 8`. */
function sumInWords({ sum: { lines, total }, severity }: ToolModel): string {
  const terms = lines.map(({ points }, at) =>
    at === 0 ? `${points}` : ` ${points < 0 ? '−' : '+'} ${Math.abs(points)}`,
  );
  const points = `${lines.length > 1 ? `${terms.join('')} = ` : ''}${total} ${total === 1 ? 'point' : 'points'}`;
  const band = severityBands.find((each) => each.severity === severityOf(total))!;
  if (band.severity !== severity.value) return `${points} give ${band.severity}; a review set ${severity.value}`;
  const next = severityBands[severityBands.indexOf(band) + 1];
  return `${points}, ${band.severity} ${Number.isFinite(band.from) ? `from ${band.from}` : `below ${next!.from}`}`;
}

/** The questions as schema.org FAQPage. */
function faqPage(tool: ToolModel): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: tool.questions.map(({ question, answer, snippet }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: {
        '@type': 'Answer',
        text: snippet === null ? answer : `${answer}\n\n${snippet.file}, ${snippet.consumer}:\n\n${snippet.text}`,
      },
    })),
  };
}

/** The longest definition that a page shows whole, in characters. */
const longest = 20_000;

/** The beginning of a quoted definition, and how many characters are left out after it. */
function beginningOf(segments: readonly Segment[]): { segments: Segment[]; left: number } {
  const shown: Segment[] = [];
  let room = longest;
  let left = 0;
  for (const segment of segments) {
    const text = segment.text.slice(0, room);
    if (text !== '' || segment.text === '') shown.push({ ...segment, text });
    room -= text.length;
    left += segment.text.length - text.length;
  }
  return { segments: shown, left };
}
