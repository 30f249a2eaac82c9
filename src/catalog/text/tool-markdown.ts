import { effects } from '../../model/index.ts';
import { codeBlock, codeSpan, escapeMarkdown, list, quotation, table } from './markdown.ts';
import type { JudgedTool } from '../judge.ts';
import { getToolText } from '../policy/tool-policy.ts';
import { absolute } from '../settings.ts';
import type { AxisModel } from '../tool/axes.ts';
import { getTool } from '../tool/tool.ts';

/** The page of a tool as Markdown: the same parts in the same order, with its policy in the first format. */
export function toolToMarkdown(judged: JudgedTool): string {
  const tool = getTool(judged);
  const { settings, addresses } = judged.server.catalog;
  const link = (text: string, href: string) => `[${text}](${absolute(settings, href)})`;
  const prose = judged.page?.body ?? '';
  const [format] = tool.policy.formats;
  const first = format && {
    ...format,
    ...getToolText(judged, tool.policy, format),
    all: addresses.toolPolicies(judged.server.id, judged.segment),
  };
  const section = (title: string, ...blocks: string[]) => [`## ${title}`, ...blocks.filter((block) => block !== '')];
  return [
    `# ${escapeMarkdown(tool.name)}`,
    `${link(tool.server.name, tool.server.href)} · **${tool.severity.value}** · ${tool.category.value} · recommended: ${effects[tool.effect].label.toLowerCase()}`,
    tool.removed ? `Removed: version ${tool.removed.inVersion} no longer has this tool.` : '',
    tool.line,
    table(
      ['Question', 'Answer'],
      tool.axes.map((axis) => [axis.question, `${axis.label}${groundsOf(axis)}`]),
    ),
    tool.unsaid.length > 0 ? `The definition does not say: ${tool.unsaid.join(', ')}.` : '',
    ...section(
      'What it does on this server',
      prose,
      tool.parameters.length === 0
        ? 'It takes no parameters.'
        : table(
            ['Parameter', 'Type', 'Required', 'Meaning'],
            tool.parameters.map((p) => [
              codeSpan(p.name),
              escapeMarkdown([p.type, p.allowed].filter(Boolean).join('; ')),
              p.required ? 'yes' : 'no',
              [p.meaning, p.quoted === null ? null : `“${escapeMarkdown(p.quoted)}”`].filter(Boolean).join(' '),
            ]),
          ),
    ),
    ...section(
      'Why it needs a policy',
      tool.impact ?? '',
      list(
        tool.facts.map(
          (fact) => `${fact.statement} (${fact.certainty}: ${fact.sources.map((s) => s.text).join('; ')})`,
        ),
      ),
      list(tool.conflicts.map(escapeMarkdown)),
      quotation(tool.description.map((segment) => segment.text || (segment.hidden ?? '')).join('')),
      `From the definition recorded ${tool.provenance.date} from ${tool.provenance.source} at ${tool.provenance.shortVersion}, digest ${codeSpan(tool.definitionDigest)}.`,
      list(
        tool.rules.map(
          (rule) =>
            `${link(codeSpan(rule.id), rule.href)}: ${rule.summary} ${rule.spans.map((s) => `“${escapeMarkdown(s.text)}”`).join(', ')}`,
        ),
      ),
      table(
        ['Because', 'Points'],
        [
          ...tool.sum.lines.map((line) => [line.why, String(line.points)]),
          [`**${tool.severity.value}**`, `**${tool.sum.total}**`],
        ],
      ),
      `${tool.sum.bands}.${tool.sum.note === null ? '' : ` ${tool.sum.note}`}`,
      list(
        tool.overrides.map(
          ({ changes, reason, by, date }) =>
            `Reviewed by ${by}, ${date}: ${changes.map(({ what, automatic, reviewed }) => `${what}: ${reviewed}, not ${automatic}`).join('; ')}. ${reason}`,
        ),
      ),
    ),
    ...(tool.attacks.length === 0
      ? []
      : section(
          'Attack patterns',
          list(
            tool.attacks.map(
              (attack) =>
                `${link(attack.title, attack.href)}. ${attack.because.map((part) => (part.kind === 'code' ? codeSpan(part.text) : part.kind === 'quote' ? `“${escapeMarkdown(part.text)}”` : part.text)).join('')}`,
            ),
          ),
        )),
    ...section(
      `How to control ${escapeMarkdown(tool.name)}`,
      escapeMarkdown(tool.policy.sentence),
      ...(first === undefined
        ? []
        : [
            `### ${first.title}: ${codeSpan(first.filename)}`,
            codeBlock(first.text, first.language),
            list(first.losses.map(({ message }) => escapeMarkdown(message))),
            `${first.proof.label}. ${first.proof.summary}`,
            `In the other formats: ${link('all formats', first.all)}.`,
          ]),
      table(
        ['With this policy an agent that calls…', 'gets'],
        (first?.outcomes ?? []).map((outcome) => [
          codeSpan(outcome.call).replaceAll('|', '\\|'),
          escapeMarkdown(outcome.gets),
        ]),
      ),
      list(
        tool.policy.profiles.map(
          (profile) => `${link(profile.label, profile.href)}: ${escapeMarkdown(profile.sentence)}`,
        ),
      ),
    ),
    ...section(
      'Related tools and policies',
      list(
        tool.related.map((other) => `${link(codeSpan(other.name), other.href)}: ${other.relation}, ${other.severity}`),
      ),
      list(tool.resources.map((resource) => `${codeSpan(resource.uri)}: ${resource.relation}. ${resource.note}`)),
    ),
    ...section(
      'Questions',
      ...tool.questions.flatMap(({ question, answer }) => [`### ${escapeMarkdown(question)}`, escapeMarkdown(answer)]),
    ),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n');
}

function groundsOf({ decidedBy, description }: AxisModel): string {
  switch (decidedBy.kind) {
    case 'words':
      return `: “${escapeMarkdown(decidedBy.text)}”`;
    case 'siblings':
      return `: ${decidedBy.tools.map(codeSpan).join(', ')}`;
    case 'review':
      return ', by review';
    case 'schema':
      return `. ${description}`;
  }
}
