import { axes, type Effect, effects, type Limit } from '../../model/index.ts';
import { codeBlock, codeSpan, escapeMarkdown, list, quotation, table } from './markdown.ts';
import { explain } from '../../policy/index.ts';
import type { JudgedTool } from '../judge.ts';
import { getProfiles } from '../policy/profiles.ts';
import { getToolText } from '../policy/tool-policy.ts';
import { absolute } from '../settings.ts';
import type { AxisModel } from '../tool/axes.ts';
import { withFields } from '../tool/parameters.ts';
import { getTool } from '../tool/tool.ts';
import { isWritten } from '../tool/written.ts';

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
  const [shared = [], told = []] = [true, false].map((is) => tool.facts.filter((fact) => fact.shared === is));
  const section = (title: string, ...blocks: string[]) => [`## ${title}`, ...blocks.filter((block) => block !== '')];
  return [
    `# ${escapeMarkdown(tool.name)}`,
    `${link(tool.server.name, tool.server.href)} · **${tool.severity.value}** · ${tool.category.value}`,
    tool.removed ? `Removed: version ${tool.removed.inVersion} no longer has this tool.` : '',
    tool.line,
    table(
      ['Axis', 'Value'],
      [
        ['Recommended', recommended(judged)],
        ...tool.axes.map((axis) => [axes[axis.name].label, `${axis.label}${groundsOf(axis)}`]),
        ...(tool.unsaid.length > 0 ? [['Not said', tool.unsaid.join(', ')]] : []),
      ],
    ),
    ...section(
      'What it does on this server',
      prose,
      tool.text === null ? '' : [tool.text.needs, tool.text.returns, ...tool.text.beside].filter(Boolean).join(' '),
      tool.text?.quoted ? `Its answer: “${escapeMarkdown(tool.text.quoted)}”` : '',
      tool.parameters.length === 0
        ? tool.text === null
          ? 'It takes no parameters.'
          : ''
        : table(
            ['Parameter', 'Type', 'Required', 'Meaning'],
            withFields(tool.parameters).map((p) => [
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
      list(told.map((fact) => `${fact.statement} (${fact.certainty}: ${fact.sources.map((s) => s.text).join('; ')})`)),
      shared.length === 0
        ? ''
        : `${link('For several tools', `${tool.server.href}index.md`)}: ${shared.map(({ id }) => codeSpan(id)).join(', ')}.`,
      list(tool.conflicts.map(escapeMarkdown)),
      quotation(tool.description.map((segment) => segment.text || (segment.hidden ?? '')).join('')),
      `Recorded ${tool.provenance.date}, ${codeSpan(`${tool.provenance.source}@${tool.provenance.shortVersion}`)}, ${codeSpan(tool.definitionDigest)}.`,
      list(
        tool.rules.map(
          (rule) =>
            `${link(codeSpan(rule.id), rule.href)}: ${rule.spans.map((s) => `“${escapeMarkdown(s.text)}”`).join(', ')}`,
        ),
      ),
      table(
        ['Because', 'Points'],
        [
          ...tool.sum.lines.map((line) => [line.why, String(line.points)]),
          [`**${tool.severity.value}**`, `**${tool.sum.total}**`],
          ...tool.sum.bands.map(({ severity, from }) => [`${severity} from`, String(from)]),
        ],
      ),
      tool.sum.note ?? '',
      list(
        tool.overrides.map(
          ({ changes, reason, by, date }) =>
            `${reason} (${changes.map(({ what }) => codeSpan(what)).join(', ')}; reviewed ${date}, ${by})`,
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
      isWritten(judged) ? escapeMarkdown(tool.policy.sentence) : '',
      ...(first === undefined
        ? []
        : [
            `### ${first.title}: ${codeSpan(first.filename)}`,
            codeBlock(first.text, first.language),
            list(
              first.losses
                .filter((loss) => loss.tool === tool.name)
                .map(({ message, said, became }) =>
                  isWritten(judged) ? escapeMarkdown(message) : `${said} becomes ${became}`,
                ),
            ),
            `${first.proof.label}: ${link(first.title, first.href)}. ${link('All formats', first.all)}.`,
          ]),
      table(
        [`With this text ${first?.modeTable.rows ?? ''} an agent that calls…`.replace('  ', ' '), 'gets'],
        [...Map.groupBy(first?.outcomes ?? [], ({ gets }) => gets)]
          .map(([gets, those]) => [
            those.map(({ call }) => codeSpan(call).replaceAll('|', '\\|')).join(', '),
            escapeMarkdown(gets),
          ])
          .concat(first === undefined ? [] : [['Modes', first.modes.replace(/\.$/, '')]]),
      ),
      list(
        [...Map.groupBy(tool.policy.profiles, ({ sentence }) => sentence)].map(
          ([sentence, those]) =>
            `${those.map(({ label, href }) => link(codeSpan(label), href)).join(', ')}: ${sentence === tool.policy.sentence ? 'the same.' : isWritten(judged) ? escapeMarkdown(sentence) : briefly(judged, those[0]!.id)}`,
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
      ...tool.questions.flatMap(({ question, answer, snippet }) => [
        `### ${escapeMarkdown(question)}`,
        escapeMarkdown(answer),
        ...(snippet === null
          ? []
          : [
              `${codeSpan(snippet.file)}, ${escapeMarkdown(snippet.consumer)}${snippet.server === null ? '' : `, server ${codeSpan(snippet.server)}`}:`,
              codeBlock(snippet.text, snippet.language),
            ]),
      ]),
    ),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n');
}

/** What is recommended, in a word or two. */
function recommended({ recommendation: { effect, limit } }: JudgedTool): string {
  return effectInWords(effect, limit);
}

/** What a ready policy does with the tool in a word or two; as a sentence where that depends on the arguments. */
function briefly(judged: JudgedTool, profile: string): string {
  const { policy } = getProfiles(judged.server).find(({ id }) => id === profile)!;
  const [rule, ...more] = policy.rules.filter(({ tool }) => tool === judged.name);
  return rule === undefined || more.length > 0 || rule.when
    ? escapeMarkdown(explain(policy, judged.server.id, judged.name))
    : effectInWords(rule.effect, rule.limit);
}

function effectInWords(effect: Effect, limit: Limit | undefined): string {
  const word = effects[effect].label.toLowerCase();
  return limit === undefined ? word : `${word}, ${limit.max} per ${limit.per}`;
}

function groundsOf({ decidedBy }: AxisModel): string {
  switch (decidedBy.kind) {
    case 'words':
      return `: “${escapeMarkdown(decidedBy.text)}”`;
    case 'siblings':
      return `: ${decidedBy.tools.map(codeSpan).join(', ')}`;
    case 'review':
      return ', by review';
    case 'schema':
      return '';
  }
}
