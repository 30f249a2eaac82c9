import { canonicalJson, type Problem, type Snapshot } from '../model/index.ts';
import { problem } from './capture.ts';
import { quoted } from '../model/index.ts';
import { wordRuns } from '../history/index.ts';
import { driftBetween, type Drifted, type Judge, wordsOf } from './drifted.ts';

/**
 * How a fresh snapshot differs from a recorded one, one problem a tool, resource or prompt; what either side did not capture is
 * left out. With a judge, tools are told with what became of their verdicts.
 */
export function differences(recorded: Snapshot, fresh: Snapshot, judge?: Judge): Problem[] {
  const against = `version ${recorded.version}`;
  const lists = [indexed(recorded.tools, toolKey, toolText), indexed(fresh.tools, toolKey, toolText)] as const;
  const found = changes('tool', ...lists, against, driftBetween(recorded, fresh, judge));
  for (const [name, one] of [
    ['resources', 'resource'],
    ['resourceTemplates', 'resource template'],
    ['prompts', 'prompt'],
  ] as const) {
    const [before, after] = [recorded[name], fresh[name]];
    if (before && after) found.push(...changes(one, entries(before), entries(after), against));
  }
  const bothGreeted = recorded.serverInfo !== undefined && fresh.serverInfo !== undefined;
  if (bothGreeted && recorded.instructions !== fresh.instructions)
    found.push(
      problem(
        'error',
        '/instructions',
        `the instructions are not those of ${against}`,
        wordsOf(wordRuns(recorded.instructions ?? '', fresh.instructions ?? '')),
      ),
    );
  return found;
}

function changes(
  one: string,
  before: Map<string, string>,
  after: Map<string, string>,
  against: string,
  drift: (name: string) => Drifted = () => ({ message: '' }),
): Problem[] {
  const differ = (name: string, what: string, said: Drifted = { message: '' }) => {
    const { message, ...words } = said;
    return problem('error', `${one} ${quoted(name)}`, message === '' ? what : `${what}: ${message}`, words);
  };
  return [
    ...[...before]
      .filter(([name]) => !after.has(name))
      .map(([name]) => differ(name, `is in ${against}, and missing here`)),
    ...[...after].flatMap(([name, text]) => {
      if (!before.has(name)) return [differ(name, `is not in ${against}`, drift(name))];
      return before.get(name) === text ? [] : [differ(name, `is not defined as in ${against}`, drift(name))];
    }),
  ];
}

function indexed<T>(items: readonly T[], key: (item: T) => string, text: (item: T) => string): Map<string, string> {
  return new Map(items.map((item) => [key(item), text(item)]));
}

function toolKey(tool: Snapshot['tools'][number]): string {
  return tool.definition.name;
}

function toolText(tool: Snapshot['tools'][number]): string {
  return tool.digest;
}

// Addresses are compared as URLs: whether a brace in one is percent-encoded is no difference.
function entries(items: readonly Record<string, unknown>[]): Map<string, string> {
  const plain = items.map((item) => {
    const { uri } = item;
    return typeof uri === 'string' && URL.canParse(uri) ? { ...item, uri: new URL(uri).href } : item;
  });
  const key = (item: Record<string, unknown>) => String(item['uri'] ?? item['uriTemplate'] ?? item['name']);
  return indexed(plain, key, canonicalJson);
}
