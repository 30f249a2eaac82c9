import { launchInWords, type StackClient } from '../clients/index.ts';
import type { Severity } from '../model/core.ts';
import { visible } from '../model/hidden.ts';
import { type Checked, fateCounts, fateWords, idleInWords, identity, problemInWords } from './report.ts';
import { unaskedRows } from './rows.ts';

const colours = { red: 31, yellow: 33, magenta: 35, green: 32, dim: 2, bold: 1 } as const;
type Paint = (colour: keyof typeof colours, text: string) => string;

const ofSeverity: Readonly<Record<Severity, keyof typeof colours>> = {
  Critical: 'magenta',
  High: 'red',
  Medium: 'yellow',
  Low: 'green',
};

/** What was found as lines for a terminal, in colour where that is wanted; of the tools at most `most`. */
export function reportText(
  { stack, problems, drifts, live = [] }: Checked,
  { isColoured, most }: { isColoured: boolean; most: number },
): string {
  const paint: Paint = (colour, text) => (isColoured ? `\x1b[${colours[colour]}m${text}\x1b[0m` : text);
  const parts = [
    ...stack.map((client) => clientText(client, paint)),
    live.length === 0
      ? ''
      : section(
          paint,
          'Started and listed',
          live.flatMap(({ client, name, said, differences }) => [
            `  ${clean(`${name} in ${client} ${said}`)}`,
            ...differences.map((line) => `    ${paint('yellow', clean(line))}`),
          ]),
        ),
    toolsText(stack, paint, most),
    drifts.length === 0
      ? ''
      : section(
          paint,
          'Policies made for other definitions',
          drifts.map(({ file, line, message }) => `  ${paint('yellow', clean(`${file}:${line}: ${message}`))}`),
        ),
    unknownText(stack, paint),
    problems.length === 0
      ? ''
      : section(
          paint,
          'Files that could not be read',
          problems.map((problem) => `  ${paint('red', clean(problemInWords(problem)))}`),
        ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function clientText(client: StackClient, paint: Paint): string {
  const { title, files, servers, shadowed, idle, unfit, together, notes } = client;
  const modes = [...new Set(servers.map(({ mode }) => mode.id))];
  const head = `${paint('bold', title)}${modes.length === 1 ? `, mode ${modes[0]!}` : ''}  ${paint('dim', files.map(clean).join(', '))}`;
  const width = Math.min(24, Math.max(0, ...servers.map(({ name }) => clean(name).length)));
  const rows = servers.flatMap((server) => {
    const own = modes.length > 1 ? ` · mode ${server.mode.id}` : '';
    const first = `  ${clean(server.name).padEnd(width)}  ${clean(launchInWords(server.launch))}${own}`;
    const second = `  ${' '.repeat(width)}  ${paint(server.match || server.off !== undefined ? 'dim' : 'yellow', clean(identity(server)))}`;
    const tools =
      server.tools.length === 0
        ? []
        : [`  ${' '.repeat(width)}  ${server.tools.length} tools: ${fateCounts(server.tools)}`];
    return [first, second, ...tools];
  });
  return [
    head,
    ...rows,
    ...shadowed.map(({ name, file }) =>
      paint('dim', `  ${clean(name)} of ${clean(file)} does not count: another of that name does`),
    ),
    ...idle.map((rule) =>
      paint('red', `  ${clean(rule.file)}: ${clean(rule.path)}: ${clean(idleInWords(rule, client))}`),
    ),
    ...unfit.map(({ file, path, message }) => paint('red', `  ${clean(file)}: ${clean(path)}: ${clean(message)}`)),
    ...(together ? [paint('red', `  ${togetherInWords(together)}`)] : []),
    ...notes.map((note) => paint('dim', `  ${note}`)),
  ].join('\n');
}

/** What is worse together, as a sentence with one tool of each side. */
export function togetherInWords({ brings, shows, sends }: NonNullable<StackClient['together']>): string {
  const name = (side: typeof brings) => `${clean(side[0]!.tool)} of ${clean(side[0]!.server)}`;
  return `worse together, where all three may run unasked: ${name(brings)} brings in words of others, ${name(shows)} shows what is private, ${name(sends)} reaches outside`;
}

function toolsText(stack: readonly StackClient[], paint: Paint, most: number): string {
  const rows = unaskedRows(stack);
  if (rows.length === 0) return '';
  const shown = rows.slice(0, most);
  const width = Math.min(40, Math.max(...shown.map(({ tool }) => clean(tool.name).length)));
  const lines = shown.map(({ tool, where }) =>
    [
      ` `,
      paint(ofSeverity[tool.severity], tool.severity.padEnd(8)),
      tool.category.padEnd(11),
      clean(tool.name).padEnd(width),
      fateWords[tool.fate].padEnd(15),
      clean(where),
    ].join(' '),
  );
  const rest = rows.length - shown.length;
  return section(paint, 'What may run without a person being asked, riskiest first', [
    ...lines,
    ...(rest > 0 ? [paint('dim', `  and ${rest} more: add --all`)] : []),
  ]);
}

function section(paint: Paint, title: string, lines: readonly string[]): string {
  return [paint('bold', title), ...lines].join('\n');
}

/** How an unknown server can be judged all the same. */
function unknownText(stack: readonly StackClient[], paint: Paint): string {
  const unknown = stack.flatMap(({ servers }) =>
    servers.filter(({ match, off, tools }) => !match && off === undefined && tools.length === 0),
  );
  if (unknown.length === 0) return '';
  return paint(
    'dim',
    "To judge a server that is not in the catalogue, record what it lists, toolrisk introspect --command 'ITS COMMAND' --out DIR,\nand give the file to toolrisk classify --input FILE: both start and send nothing but what you name.",
  );
}

/** A text from a file, which may hold anything, on one line and without what a terminal would act on. */
function clean(text: string): string {
  return visible(text.replace(/[\t\n\r]+/g, ' '), 200);
}
