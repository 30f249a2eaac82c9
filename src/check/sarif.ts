import { isUnasked, type StackClient, type StackServer, type StackTool } from '../clients/index.ts';
import { type Severity, severityNames } from '../model/core.ts';
import { type Checked, idleInWords, problemInWords } from './report.ts';
import { togetherInWords } from './table.ts';

/** The rules of which results are, by SARIF 2.1.0, §3.49. */
const rules = {
  'unasked-tools': 'Tools of a configured server may run without a person being asked.',
  'unknown-server': 'A configured server is not in the catalogue, so what its tools do is not known.',
  'rule-for-no-server': 'A rule of a policy holds for no configured server.',
  'worse-together': 'Tools that may run unasked bring in words of others, show what is private and reach outside.',
  'older-policy': 'A policy was made for other definitions than the newest that were recorded.',
  'unreadable-file': 'A file of a client cannot be read, or not as it is, so what it says does not hold.',
} as const;

type Level = 'error' | 'warning' | 'note';

interface Result {
  ruleId: keyof typeof rules;
  level: Level;
  message: string;
  file: string | undefined;
  path?: string;
  line?: number;
}

const levels: Readonly<Record<Severity, Level>> = { Critical: 'error', High: 'error', Medium: 'warning', Low: 'note' };

/** What was found as a log of SARIF 2.1.0; `lineOf` gives the line of a place in a file, where it can be told. */
export function reportSarif(
  { stack, problems, drifts }: Checked,
  { version, lineOf }: { version: string; lineOf(file: string, path: string): number | undefined },
): unknown {
  const results: Result[] = [
    ...stack.flatMap(resultsOf),
    ...drifts.map(({ file, line, message }): Result => ({
      ruleId: 'older-policy',
      level: 'warning',
      message,
      file,
      line,
    })),
    ...problems.map((problem): Result => ({
      ruleId: 'unreadable-file',
      level: 'error',
      message: problemInWords(problem),
      file: problem.path,
    })),
  ];
  const ids = Object.keys(rules);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'toolrisk',
            version,
            rules: Object.entries(rules).map(([id, text]) => ({ id, shortDescription: { text } })),
          },
        },
        originalUriBaseIds: {
          PROJECT: { description: { text: 'The folder in which the check was made.' } },
          HOME: { description: { text: 'The home folder of the person.' } },
        },
        results: results.map(({ ruleId, level, message, file, path, line }) => ({
          ruleId,
          ruleIndex: ids.indexOf(ruleId),
          level,
          message: { text: message },
          locations:
            file === undefined ? [] : [location(file, line ?? (path === undefined ? undefined : lineOf(file, path)))],
        })),
      },
    ],
  };
}

function resultsOf(client: StackClient): Result[] {
  const { servers, idle, unfit, together, title, files } = client;
  return [
    ...servers.flatMap((server) => serverResults(server, title)),
    ...idle.map((rule): Result => ({
      ruleId: 'rule-for-no-server',
      level: 'error',
      message: idleInWords(rule, client),
      file: rule.file,
      path: rule.path,
    })),
    ...unfit.map(({ file, path, message }): Result => ({
      ruleId: 'unreadable-file',
      level: 'error',
      message,
      file,
      path,
    })),
    ...(together
      ? [
          {
            ruleId: 'worse-together',
            level: 'warning',
            message: `${title}: ${togetherInWords(together)}`,
            file: files[0],
          } as const,
        ]
      : []),
  ];
}

/** One result for each severity of a server's tools that may run unasked, the worst first. */
function serverResults({ name, file, path, match, off, tools }: StackServer, title: string): Result[] {
  if (off !== undefined) return [];
  if (!match && tools.length === 0)
    return [
      {
        ruleId: 'unknown-server',
        level: 'note',
        message: `${title}: "${name}" is not in the catalogue, so what its tools do is not known`,
        file,
        path,
      },
    ];
  const unasked = Map.groupBy(
    tools.filter(({ fate }) => isUnasked(fate)),
    ({ severity }) => severity,
  );
  return severityNames.toReversed().flatMap((severity): Result[] => {
    const own = unasked.get(severity);
    if (!own) return [];
    const message = `${title} may run ${own.length} ${severity} ${own.length === 1 ? 'tool' : 'tools'} of "${name}" without asking a person: ${listed(own)}`;
    return [{ ruleId: 'unasked-tools', level: levels[severity], message, file, path }];
  });
}

function listed(tools: readonly StackTool[]): string {
  const names = tools
    .slice(0, 10)
    .map(({ name }) => name)
    .join(', ');
  return tools.length > 10 ? `${names} and ${tools.length - 10} more` : names;
}

function location(file: string, line: number | undefined): unknown {
  const [base, path] = file.startsWith('~/')
    ? ['HOME', file.slice(2)]
    : /^([/\\]|[A-Za-z]:)/.test(file)
      ? [undefined, file]
      : ['PROJECT', file];
  const uri = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return {
    physicalLocation: {
      artifactLocation:
        base === undefined ? { uri: `file://${uri.startsWith('/') ? '' : '/'}${uri}` } : { uri, uriBaseId: base },
      ...(line !== undefined && { region: { startLine: line } }),
    },
  };
}
