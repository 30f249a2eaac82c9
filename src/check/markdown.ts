import { launchInWords, type StackClient } from '../clients/index.ts';
import { visible } from '../model/hidden.ts';
import { type Checked, fateCounts, fateWords, idleInWords, identity, problemInWords } from './report.ts';
import { unaskedRows } from './rows.ts';
import { togetherInWords } from './table.ts';

/** What was found as Markdown, for a pull request or a page of a wiki; of the tools at most `most`. */
export function reportMarkdown({ stack, problems, drifts, live = [] }: Checked, most: number): string {
  const rows = unaskedRows(stack);
  const shown = rows.slice(0, most);
  return `${[
    '# What agents can call',
    ...stack.flatMap(clientMarkdown),
    ...(rows.length === 0
      ? []
      : [
          '## What may run without a person being asked',
          table(
            ['severity', 'category', 'tool', 'a call', 'where'],
            shown.map(({ tool, where }) => [
              tool.severity,
              tool.category,
              code(tool.name),
              fateWords[tool.fate],
              plain(where),
            ]),
          ),
          ...(rows.length > shown.length ? [`And ${rows.length - shown.length} more.`] : []),
        ]),
    ...(live.length === 0
      ? []
      : [
          '## Started and listed',
          live
            .flatMap(({ client, name, said, differences }) => [
              `- ${plain(`${name} in ${client} ${said}`)}`,
              ...differences.map((line) => `  - ${plain(line)}`),
            ])
            .join('\n'),
        ]),
    ...(drifts.length === 0
      ? []
      : [
          '## Policies made for other definitions',
          drifts.map(({ file, line, message }) => `- ${code(`${file}:${line}`)}: ${plain(message)}`).join('\n'),
        ]),
    ...(problems.length === 0
      ? []
      : [
          '## Files that could not be read',
          problems.map((problem) => `- ${plain(problemInWords(problem))}`).join('\n'),
        ]),
  ].join('\n\n')}\n`;
}

function clientMarkdown(client: StackClient): string[] {
  const { title, files, servers, idle, unfit, together, notes } = client;
  const said = [
    ...idle.map((rule) => `- ${code(rule.file)}: ${plain(idleInWords(rule, client))}`),
    ...unfit.map(({ file, message }) => `- ${code(file)}: ${plain(message)}`),
    ...(together ? [`- ${plain(togetherInWords(together))}`] : []),
    ...notes.map((note) => `- ${plain(note)}`),
  ];
  return [
    `## ${plain(title)}`,
    `Read from ${files.map(code).join(', ')}.`,
    ...(servers.length === 0
      ? []
      : [
          table(
            ['server', 'starts', 'is', 'mode', 'calls'],
            servers.map((server) => [
              code(server.name),
              code(launchInWords(server.launch)),
              plain(identity(server)),
              plain(server.mode.id),
              server.tools.length === 0 ? '' : fateCounts(server.tools),
            ]),
          ),
        ]),
    ...(said.length === 0 ? [] : [said.join('\n')]),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string): string {
  return `\`${cell(text).replaceAll('`', "'")}\``;
}

function plain(text: string): string {
  return cell(text).replace(/[\\`*_[\]<>#!~&]/g, (character) => `\\${character}`);
}

function cell(text: string): string {
  return visible(text.replace(/[\t\n\r]+/g, ' '), 200).replaceAll('|', '\\|');
}
