import { canonicalJson, type Problem, type Snapshot } from '../model/index.ts';
import { problem } from './capture.ts';
import { quoted } from '../model/index.ts';

/** How a fresh snapshot differs from a recorded one, one problem a difference; what either side did not capture is left out. */
export function differences(recorded: Snapshot, fresh: Snapshot): Problem[] {
  const against = `version ${recorded.version}`;
  const found = [
    ...changes('tool', indexed(recorded.tools, toolKey, toolText), indexed(fresh.tools, toolKey, toolText), against),
  ];
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
    found.push(problem('error', '/instructions', `the instructions are not those of ${against}`));
  return found;
}

function changes(one: string, before: Map<string, string>, after: Map<string, string>, against: string): Problem[] {
  const differ = (name: string, message: string) => problem('error', `${one} ${quoted(name)}`, message);
  return [
    ...[...before]
      .filter(([name]) => !after.has(name))
      .map(([name]) => differ(name, `is in ${against}, and missing here`)),
    ...[...after].flatMap(([name, text]) => {
      if (!before.has(name)) return [differ(name, `is not in ${against}`)];
      return before.get(name) === text ? [] : [differ(name, `is not defined as in ${against}`)];
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
