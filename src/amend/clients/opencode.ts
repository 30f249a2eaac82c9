import { underscored } from '../../formats/underscored.ts';
import { inOrder, merged, under } from '../../clients/entries.ts';
import { isObject } from '../../model/core.ts';
import { type Amender, type ServerWant, type TextFile, type Wanted } from '../amend.ts';
import { type JsonText, jsonText } from '../edit/json.ts';

const actions: Readonly<Record<Wanted, string>> = { hidden: 'deny', asked: 'ask', allowed: 'allow' };

/** opencode: lines at the end of its permissions, where the last that matches wins. */
export const opencode: Amender = {
  asking: 'asked',
  hiding: 'hidden',
  amend(files, wants) {
    const known = inOrder(files) as TextFile[];
    const whole = merged(known.map(({ value }) => value));
    const is2 = isObject(under(whole, 'mcp', 'servers')) || Array.isArray(under(whole, 'permissions'));
    const main = known.find(({ value }) => under(value, is2 ? 'permissions' : 'permission') !== undefined) ?? known[0]!;
    const edited = jsonText(main.text);
    const lines = wants.flatMap(linesFor);
    if (is2) addRules(edited, lines);
    else addLines(edited, lines);
    return [{ path: main.path, before: main.text, text: edited.text }];
  },
};

/** What runs runs without a line, so that only what changes has one. */
function linesFor({ spelled, tools, whole }: ServerWant): [string, string][] {
  return [
    ...(whole === undefined ? [] : [[`${spelled}_*`, actions[whole]] as [string, string]]),
    ...[...tools]
      .filter(([, wanted]) => wanted !== 'allowed')
      .map(([tool, wanted]): [string, string] => [`${spelled}_${underscored(tool)}`, actions[wanted]]),
  ];
}

function addLines(edited: JsonText, lines: readonly [string, string][]): void {
  const now = edited.at('permission');
  if (typeof now === 'string') edited.set(['permission'], { '*': now });
  for (const [pattern, action] of lines) {
    if (holds(edited.at('permission'), pattern, action)) continue;
    if (edited.at('permission', pattern) !== undefined) edited.set(['permission', pattern], undefined);
    edited.set(['permission', pattern], action);
  }
}

/** True where a line says it already and no pattern after it could say otherwise: of those that match, the last counts. */
function holds(permission: unknown, pattern: string, action: string): boolean {
  const lines = isObject(permission) ? Object.entries(permission) : [];
  const at = lines.findIndex(([key, value]) => key === pattern && value === action);
  return at !== -1 && !/[*?]/.test([pattern, ...lines.slice(at + 1).map(([key]) => key)].join(''));
}

function addRules(edited: JsonText, lines: readonly [string, string][]): void {
  const rules = lines.map(([action, effect]) => ({ action, resource: '*', effect }));
  const now = edited.at('permissions');
  const count = Array.isArray(now) ? now.length : 0;
  if (count === 0) edited.set(['permissions'], rules);
  else for (const [index, rule] of rules.entries()) edited.insert(['permissions', count + index], rule);
}
