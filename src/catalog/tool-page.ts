import { effects } from '../model/index.ts';
import { addresses } from './addresses.ts';
import { getClosing, type ClosingModel } from './closing.ts';
import type { FormatTab } from './format-tabs.ts';
import { getHead, type PageHead } from './head.ts';
import { getCatalog, getProse } from './load.ts';
import type { ServerModel } from './server.ts';
import type { ToolModel } from './tool.ts';

/** A tool with what only its HTML page needs. */
export interface ToolPageModel {
  head: PageHead;
  tool: ToolModel;
  crumbs: { label: string; href: string }[];
  effectLabel: string;
  Prose: Awaited<ReturnType<typeof getProse>>;
  formats: (FormatTab & { raw: string; server: { label: string; href: string }[] })[];
  sections: { id: string; label: string }[];
  closing: ClosingModel;
}

/** The page of one tool: its model, its rendered prose, its head. */
export async function getToolPage(server: ServerModel, tool: ToolModel): Promise<ToolPageModel> {
  const catalog = await getCatalog();
  const crumbs = [
    { label: 'Servers', href: addresses.servers },
    { label: server.short, href: server.href },
  ];
  return {
    head: getHead(catalog, {
      title: `${tool.name} (${server.short})`,
      description: `${tool.line} ${tool.severity.value}, ${tool.category.value}; recommended: ${effects[tool.effect].label.toLowerCase()}.`,
      path: tool.href,
      article: true,
      crumbs,
      alternates: [
        { type: 'application/json', href: `${tool.href}index.json` },
        { type: 'text/markdown', href: `${tool.href}index.md` },
      ],
      data: [faqPage(tool)],
    }),
    tool,
    crumbs,
    effectLabel: effects[tool.effect].label.toLowerCase(),
    Prose: tool.prose === null ? null : await getProse('toolPages', tool.prose),
    formats: tool.policy.formats.map((format) => ({
      ...format,
      raw: addresses.toolPolicy(server.id, tool.segment, format.id, format.filename),
      server: tool.policy.profiles.map(({ id, label }) => ({
        label,
        href: addresses.serverPolicy(server.id, id, format.id),
      })),
    })),
    sections: [
      { id: 'what', label: 'What it does' },
      { id: 'why', label: 'Why it needs a policy' },
      ...(tool.attacks.length > 0 ? [{ id: 'attacks', label: 'Attack patterns' }] : []),
      { id: 'policy', label: 'How to control it' },
      { id: 'related', label: 'Related tools and policies' },
      { id: 'questions', label: 'Questions' },
      { id: 'history', label: 'History and provenance' },
    ],
    closing: getClosing(catalog, server, tool),
  };
}

/** The questions as schema.org FAQPage. */
function faqPage(tool: ToolModel): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: tool.questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
}
